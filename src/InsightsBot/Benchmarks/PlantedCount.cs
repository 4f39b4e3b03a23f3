using System.Globalization;
using InsightsBot.Plugins.Demo;

namespace InsightsBot.Benchmarks;

/// <summary>Counts what answers about one outcome of many demos say of what was planted.</summary>
/// <param name="name">The outcome.</param>
/// <param name="question">What is asked.</param>
/// <param name="truth">What was planted.</param>
/// <param name="scale">Makes sizes points that a person reads.</param>
internal sealed class PlantedCount(
    string name, string question, Func<DemoTruths, DemoOutcome> truth, double scale)
{
    private const double RealMin = 1e-9;
    private const int TopCount = 3;
    private readonly Dictionary<string, Effect> _effects = [];
    private readonly Dictionary<string, int> _falseNames = [];
    private int _answers;
    private int _named;
    private int _decoysAtTop;

    /// <summary>What is asked.</summary>
    public string Question => question;

    /// <summary>Counts one answer.</summary>
    public void Add(IEnumerable<Named> named, DemoTruths truths)
    {
        var planted = truth(truths);
        _answers++;
        foreach (var (dimension, member) in planted.Effects)
        {
            var effect = Of($"{dimension}: {member}");
            effect.Size += planted.Of(dimension, member);
        }

        foreach (var (one, place) in named.Select((n, i) => (n, i)))
        {
            Add(one, place, planted);
        }
    }

    /// <summary>How things stand, in a few words.</summary>
    public string Stand() => string.Create(CultureInfo.InvariantCulture,
        $"{name} {_effects.Values.Sum(e => e.Found)} of {_answers * _effects.Values.Count(e => e.Size != 0)} found, ")
        + string.Create(CultureInfo.InvariantCulture,
            $"{_effects.Values.Sum(e => e.Covered)} of {_effects.Values.Sum(e => e.Sized)} covered, ")
        + $"{_falseNames.Values.Sum()} of {_named} without effect, {_decoysAtTop} at the top";

    /// <summary>A row for each effect, then one for what else was named with a size, then one for all.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows()
    {
        foreach (var (key, effect) in _effects.OrderByDescending(e => e.Value.Size != 0))
        {
            yield return
            [
                name, key, effect.Size == 0 ? null : scale * effect.Size / _answers, _answers,
                effect.Size == 0 ? null : effect.Found, effect.Covered, effect.Sized, null, null,
            ];
        }

        foreach (var (key, times) in _falseNames.OrderByDescending(f => f.Value))
        {
            yield return [name, key, 0.0, _answers, null, null, times, times, null];
        }

        yield return
        [
            name, "all", null, _answers, _effects.Values.Sum(e => e.Found), _effects.Values.Sum(e => e.Covered), _named,
            _falseNames.Values.Sum(), _decoysAtTop,
        ];
    }

    private void Add(Named one, int place, DemoOutcome planted)
    {
        _named++;
        var real = planted.Of(one.Dimension, one.Member);
        if (Math.Abs(real) > RealMin)
        {
            var same = planted.Effects.FirstOrDefault(e => e.Dimension == DemoOutcome.SameAs(one.Dimension));
            var isAsked = same.Dimension is not null && (same.Dimension != one.Dimension || same.Member == one.Member);
            var effect = isAsked ? Of($"{same.Dimension}: {same.Member}") : Of($"{one.Dimension}: {one.Member}");
            effect.Found += isAsked ? 1 : 0;
            effect.Sized++;
            effect.Covered += one.Low <= real && real <= one.High ? 1 : 0;
        }
        else if (!planted.IsAlike(one.Dimension))
        {
            var key = $"{one.Dimension}: {one.Member}";
            _falseNames[key] = _falseNames.GetValueOrDefault(key) + 1;
            _decoysAtTop += place < TopCount ? 1 : 0;
        }
    }

    private Effect Of(string key) =>
        _effects.TryGetValue(key, out var effect) ? effect : _effects[key] = new Effect();

    /// <summary>What an answer names, with the interval it gives.</summary>
    internal sealed record Named(string Dimension, string Member, double Low, double High);

    private sealed class Effect
    {
        public double Size { get; set; }

        public int Found { get; set; }

        public int Sized { get; set; }

        public int Covered { get; set; }
    }
}
