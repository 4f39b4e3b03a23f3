// One server and one browser at a time: the machine that runs them may be small.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
