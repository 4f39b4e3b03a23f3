namespace InsightsBot.Semantics.Learning;

/// <summary>Learns a classifier from texts that somebody labelled.</summary>
/// <remarks>
/// Several members learn every label. Each text is also scored by members that have not seen it; from these scores it
/// is learned how far each member is to be believed, and how sure their sum is. All members weigh the same features,
/// so what is kept is one weight a feature and label.
/// </remarks>
public sealed class TextLearner
{
    private const int FeaturesMax = 1 << 20;

    /// <summary>So many weights of all members and labels are held at once, 4 bytes each.</summary>
    private const int WeightsMax = 1 << 27;

    /// <summary>About so many features begin at a character.</summary>
    private const int FeaturesPerCharacter = 5;

    private const int Parts = 5;

    /// <summary>So many texts are enough to learn how far members are to be believed.</summary>
    private const int CheckedTextsEnough = 10_000;

    private const float WeightMax = 60_000;

    /// <summary>So many texts without a feature count as much as what is usual.</summary>
    private const double TextsOfDoubt = 2;

    private readonly IReadOnlyList<LabelledText> _texts;
    private readonly LearningOptions _options;
    private readonly Recipe _recipe;
    private readonly Work _work;
    private readonly IProgress<double>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly string[] _labels;
    private readonly TextVectors _vectors;
    private readonly bool[][] _bears;

    /// <summary>For how many labels a member learns: of two that exclude each other one says all.</summary>
    private readonly int _learned;

    /// <summary>How many parts of the texts are scored by members that learned from all other parts.</summary>
    private readonly int _checks;

    private int _piecesDone;

    private TextLearner(
        IReadOnlyList<LabelledText> texts, LearningOptions options, Recipe recipe, IProgress<double>? progress,
        CancellationToken cancellation)
    {
        (_options, _recipe, _progress, _cancellation) = (options, recipe, progress, cancellation);
        _texts = texts = Drawn(texts, options);
        _work = new Work(options.ThreadsMax);
        _labels = [.. texts.SelectMany(t => t.Labels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (_labels.Length < (options.SeveralLabels ? 1 : 2))
        {
            throw new ArgumentException("There are too few labels to learn.", nameof(texts));
        }

        if (!options.SeveralLabels && texts.Any(t => t.Labels.Count != 1))
        {
            throw new ArgumentException("Each text bears exactly one label.", nameof(texts));
        }

        _learned = !options.SeveralLabels && _labels.Length == 2 ? 1 : _labels.Length;
        _checks = (int)Math.Clamp(Math.Ceiling((double)CheckedTextsEnough * Parts / texts.Count), 1, Parts);
        _vectors = TextVectors.Of(
            [.. texts.Select(t => t.Text)], Math.Min(FeaturesMax, WeightsMax / Width), _work, cancellation);
        _bears = [.. _labels.Select(l => texts.Select(t => t.Labels.Contains(l)).ToArray())];
    }

    private int Width => _recipe.Members.Count * _learned;

    /// <summary>Learns from texts.</summary>
    /// <param name="texts">The texts; each bears one label, or any number where options say so.</param>
    /// <param name="options">How is learned.</param>
    /// <param name="progress">Is told the share (0–1) that is done, from any thread.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ArgumentException">There are fewer than two labels, or a text bears none.</exception>
    public static TextClassifier Learn(
        IReadOnlyList<LabelledText> texts, LearningOptions options, IProgress<double>? progress,
        CancellationToken cancellation) => Learn(texts, options, Recipe.Usual, progress, cancellation);

    internal static TextClassifier Learn(
        IReadOnlyList<LabelledText> texts, LearningOptions options, Recipe recipe, IProgress<double>? progress,
        CancellationToken cancellation) => new TextLearner(texts, options, recipe, progress, cancellation).Learn();

    private TextClassifier Learn()
    {
        var dealt = Folds.Deal(_texts, Parts, _options.Seed);
        var seen = Places(dealt, part => part < _checks);
        var scores = ScoresOfOthers(dealt);
        double[][] judged = [.. seen.Select(text => scores[text])];
        var blend = _options.SeveralLabels ? BlendOfAny(judged, seen) : BlendOfOne(judged, seen);
        var everything = Places(dealt, _ => true);
        var learned = new Weights[Width];
        _work.Each(Width, at => learned[at] = LearnOne(at, everything));
        var thresholds = _options.SeveralLabels
            ? Thresholds.Of(
                [.. judged.Select(s => _labels.Select((_, l) => Odds.ToProbability(blend.Score(l, s))).ToArray())],
                [.. _bears.Select(b => Array.ConvertAll(seen, text => b[text]))])
            : new double[_labels.Length];
        return Joined(blend, learned, thresholds);
    }

    /// <summary>As many of the texts as memory is meant to hold, drawn.</summary>
    private static IReadOnlyList<LabelledText> Drawn(IReadOnlyList<LabelledText> texts, LearningOptions options)
    {
        var order = Enumerable.Range(0, texts.Count).ToArray();
        new Chance(options.Seed).Shuffle(order);
        var left = options.FeaturesHeldMax;
        var taken = order.TakeWhile(text => (left -= FeaturesPerCharacter
            * (long)Math.Min(TextScan.CharactersMax, texts[text].Text.Length)) >= 0).ToArray();
        return taken.Length == texts.Count ? texts : [.. taken.Order().Select(text => texts[text])];
    }

    /// <summary>Per text what members say of it that have not seen it; nothing for texts of further parts.</summary>
    private double[][] ScoresOfOthers(int[] dealt)
    {
        var own = Enumerable.Range(0, _checks).Select(f => Places(dealt, d => d == f)).ToArray();
        var others = Enumerable.Range(0, _checks).Select(f => Places(dealt, d => d != f)).ToArray();
        var scores = dealt.Select(part => new double[part < _checks ? Width : 0]).ToArray();
        _work.Each(_checks * Width, piece =>
        {
            var (fold, at) = (piece / Width, piece % Width);
            var weights = LearnOne(at, others[fold]);
            foreach (var text in own[fold])
            {
                scores[text][at] = weights.Score(_vectors, text);
            }
        });
        return scores;
    }

    private static int[] Places(int[] dealt, Func<int, bool> belongs) =>
        [.. Enumerable.Range(0, dealt.Length).Where(text => belongs(dealt[text]))];

    private Weights LearnOne(int at, int[] texts)
    {
        var bears = _bears[at % _learned];
        var weights = _recipe.Members[at / _learned].Learn(
            _vectors, texts, text => bears[text], _options.Seed, _cancellation);
        var done = Interlocked.Increment(ref _piecesDone);
        _progress?.Report((double)done / ((_checks + 1) * Width));
        return weights;
    }

    private Blend BlendOfOne(double[][] scores, int[] texts)
    {
        var places = _labels.Index().ToDictionary(l => l.Item, l => l.Index, StringComparer.Ordinal);
        return BlendLearner.One(
            scores, Array.ConvertAll(texts, t => places[_texts[t].Labels[0]]), _labels.Length, _recipe.Members.Count,
            _recipe.BlendPenalty);
    }

    private Blend BlendOfAny(double[][] scores, int[] texts)
    {
        var factors = new double[_labels.Length][];
        var biases = new double[_labels.Length];
        _work.Each(_labels.Length, label =>
        {
            var columns = Enumerable.Range(0, _recipe.Members.Count).Select(m => (m * _learned) + label).ToArray();
            var one = BlendLearner.Any(
                [.. scores.Select(s => Array.ConvertAll(columns, c => s[c]))],
                Array.ConvertAll(texts, t => _bears[label][t]));
            factors[label] = new double[Width];
            biases[label] = one.Biases[0];
            for (var at = 0; at < columns.Length; at++)
            {
                factors[label][columns[at]] = one.Factors[0][at];
            }
        });
        return new Blend(factors, biases);
    }

    /// <summary>What texts without any known feature bore; as far as they are few, what all texts bore.</summary>
    private double[] UsualShares()
    {
        var silent = Enumerable.Range(0, _texts.Count).Where(text => _vectors.Features(text).IsEmpty).ToArray();
        return Array.ConvertAll(_bears, bears =>
        {
            var usual = (double)bears.Count(b => b) / bears.Length;
            return (silent.Count(text => bears[text]) + (TextsOfDoubt * usual)) / (silent.Length + TextsOfDoubt);
        });
    }

    /// <summary>Makes one weight of those of all members.</summary>
    private TextClassifier Joined(Blend blend, Weights[] learned, double[] thresholds)
    {
        var (labels, features) = (_labels.Length, _vectors.Table.Count);
        var weights = new Half[(long)features * labels];
        _work.Each(labels, label =>
        {
            for (var feature = 0; feature < features; feature++)
            {
                var sum = 0.0;
                for (var at = 0; at < learned.Length; at++)
                {
                    sum += blend.Factors[label][at] * learned[at].Features[feature];
                }

                weights[((long)feature * labels) + label] = (Half)Math.Clamp(sum, -WeightMax, WeightMax);
            }
        });
        var biases = Enumerable.Range(0, labels)
            .Select(label => blend.Score(label, Array.ConvertAll(learned, l => l.Bias))).ToArray();
        var rarity = Array.ConvertAll(_vectors.Table.Rarity, r => (Half)r);
        return new TextClassifier(new ClassifierParts(
            _options.SeveralLabels, _labels, _vectors.Table.Places, rarity, weights, biases, thresholds, UsualShares(),
            _texts.Count));
    }
}
