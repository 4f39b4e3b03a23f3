using System.Globalization;

namespace InsightsBot.Plugins.Tables.Cells;

/// <summary>Reads numbers as people and programs write them, in German and English notation.</summary>
internal static class NumberReader
{
    // More digits do not always fit 64 bits; such identifiers stay text.
    private const int WholeDigitsMax = 18;

    // Below this, digits and a power of ten divide to the nearest double without a second rounding.
    private const long ExactMantissaMax = 1L << 53;

    private static readonly double[] PowersOfTen =
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18];

    /// <summary>Says what a trimmed cell looks like as a number.</summary>
    /// <returns>False when it is none; digits with leading zeros or more than 18 of them are none.</returns>
    public static bool TryExamine(ReadOnlySpan<byte> cell, out NumberShape shape)
    {
        var frame = NumberFrame.Of(cell);
        var body = frame.Body;
        shape = default;
        if (body.Length is 0 or > 40 || (frame.IsPercent && frame.Currency != CurrencySign.None))
        {
            return false;
        }

        if (Marks.TryOf(body, out var marks))
        {
            return Classify(body, marks, frame.Currency, frame.IsPercent, out shape);
        }

        if (!IsScientific(body) || !TryParse(frame, body, out _))
        {
            return false;
        }

        shape = new NumberShape(NumberEvidence.English, true, false, frame.Currency, frame.IsPercent);
        return true;
    }

    /// <summary>Reads a number with decimals; per cent become a share.</summary>
    public static bool TryReadReal(ReadOnlySpan<byte> cell, NumberNotation notation, out double value)
    {
        var frame = NumberFrame.Of(cell);
        if (!Marks.TryOf(frame.Body, out var marks))
        {
            value = 0;
            return IsScientific(frame.Body) && TryParse(frame, frame.Body, out value);
        }

        var decimalMark = DecimalMark(frame.Body, marks, notation);
        long mantissa = 0;
        var decimals = frame.IsPercent ? 2 : 0;
        var afterMark = false;
        foreach (var b in frame.Body)
        {
            if (b == decimalMark)
            {
                afterMark = true;
            }
            else if (b is not ((byte)'.' or (byte)','))
            {
                if (mantissa > ExactMantissaMax / 10 || decimals >= 18)
                {
                    return TryReadLong(frame, decimalMark, out value);
                }

                mantissa = (mantissa * 10) + (b - '0');
                decimals += afterMark ? 1 : 0;
            }
        }

        value = mantissa / PowersOfTen[decimals];
        value = frame.IsNegative ? -value : value;
        return marks.Digits > 0;
    }

    /// <summary>Reads a whole number; decimals that are all zero are allowed.</summary>
    public static bool TryReadWhole(ReadOnlySpan<byte> cell, NumberNotation notation, out long value)
    {
        value = 0;
        var frame = NumberFrame.Of(cell);
        if (!Marks.TryOf(frame.Body, out var marks) || marks.Digits == 0 || frame.IsPercent)
        {
            return false;
        }

        var decimalMark = DecimalMark(frame.Body, marks, notation);
        var digits = 0;
        foreach (var b in frame.Body)
        {
            if (b == decimalMark)
            {
                break;
            }

            if (b is (byte)'.' or (byte)',')
            {
                continue;
            }

            if (++digits > WholeDigitsMax)
            {
                return false;
            }

            value = (value * 10) + (b - '0');
        }

        value = frame.IsNegative ? -value : value;
        return true;
    }

    private static bool Classify(
        ReadOnlySpan<byte> body, Marks marks, CurrencySign currency, bool isPercent, out NumberShape shape)
    {
        shape = default;
        if (marks.Digits == 0)
        {
            return false;
        }

        var endsInZero = body[^1] == (byte)'0';
        if (marks.Count == 0)
        {
            shape = new NumberShape(NumberEvidence.Plain, false, endsInZero, currency, isPercent);
            var isBare = currency == CurrencySign.None && !isPercent;
            return body.Length <= WholeDigitsMax && (body[0] != (byte)'0' || body.Length == 1 || !isBare);
        }

        var evidence = Evidence(body, marks);
        if (evidence is null)
        {
            return false;
        }

        var hasFraction = marks.Count == 1 || (marks.Dots > 0 && marks.Commas > 0);

        // Too many digits for 64 bits are kept as a number with decimals.
        hasFraction = marks.Digits > WholeDigitsMax
            || (hasFraction && body[(marks.Last + 1)..].IndexOfAnyExcept((byte)'0') >= 0);
        shape = new NumberShape(evidence.Value, hasFraction, endsInZero, currency, isPercent);
        return true;
    }

    private static NumberEvidence? Evidence(ReadOnlySpan<byte> body, Marks marks)
    {
        var lastIsDot = body[marks.Last] == (byte)'.';
        if (marks.Dots > 0 && marks.Commas > 0)
        {
            var isDecimal = (lastIsDot ? marks.Dots : marks.Commas) == 1;
            return !isDecimal || !AreThousands(body[..marks.Last]) ? null
                : lastIsDot ? NumberEvidence.English : NumberEvidence.German;
        }

        if (marks.Count > 1)
        {
            return !AreThousands(body) ? null : lastIsDot ? NumberEvidence.German : NumberEvidence.English;
        }

        var after = body.Length - marks.Last - 1;
        if (after == 3 && AreThousands(body))
        {
            return lastIsDot ? NumberEvidence.DotEither : NumberEvidence.CommaEither;
        }

        return lastIsDot ? NumberEvidence.English : after == 0 ? null : NumberEvidence.German;
    }

    // Groups of three behind a first group of one to three that does not begin with 0.
    private static bool AreThousands(ReadOnlySpan<byte> body)
    {
        var group = body.IndexOfAny((byte)'.', (byte)',');
        if (group is < 1 or > 3 || body[0] == (byte)'0')
        {
            return false;
        }

        for (var at = group; at < body.Length; at += 4)
        {
            if (body[at] is not ((byte)'.' or (byte)',') || body.Length - at < 4
                || body.Slice(at + 1, 3).IndexOfAny((byte)'.', (byte)',') >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static byte DecimalMark(ReadOnlySpan<byte> body, Marks marks, NumberNotation notation) => notation switch
    {
        NumberNotation.English => (byte)'.',
        NumberNotation.German => (byte)',',
        NumberNotation.EachItsOwn => marks.Count > 0 && Evidence(body, marks) == NumberEvidence.German
            ? (byte)',' : (byte)'.',
    };

    // "12E5" is an article number as often as a quantity; a point or a sign of the exponent settles it.
    private static bool IsScientific(ReadOnlySpan<byte> body)
    {
        var e = body.IndexOfAny((byte)'e', (byte)'E');
        if (e < 1 || e == body.Length - 1)
        {
            return false;
        }

        var exponent = body[(e + 1)..];
        var isSigned = exponent[0] is (byte)'+' or (byte)'-';
        var digits = isSigned ? exponent[1..] : exponent;
        return Marks.TryOf(body[..e], out var marks) && marks.Digits > 0 && marks.Commas == 0 && marks.Dots <= 1
            && (marks.Dots == 1 || isSigned)
            && digits.Length is > 0 and <= 3 && digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
    }

    private static bool TryReadLong(NumberFrame frame, byte decimalMark, out double value)
    {
        Span<byte> text = stackalloc byte[frame.Body.Length];
        var length = 0;
        foreach (var b in frame.Body)
        {
            if (b == decimalMark)
            {
                text[length++] = (byte)'.';
            }
            else if (b is not ((byte)'.' or (byte)','))
            {
                text[length++] = b;
            }
        }

        return TryParse(frame, text[..length], out value);
    }

    private static bool TryParse(NumberFrame frame, ReadOnlySpan<byte> body, out double value)
    {
        var found = double.TryParse(body, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
        value = (frame.IsNegative ? -value : value) / (frame.IsPercent ? 100 : 1);
        return found;
    }

    private readonly record struct Marks(int Digits, int Dots, int Commas, int Last)
    {
        public int Count => Dots + Commas;

        public static bool TryOf(ReadOnlySpan<byte> body, out Marks marks)
        {
            int digits = 0, dots = 0, commas = 0, last = -1;
            for (var i = 0; i < body.Length; i++)
            {
                var b = body[i];
                if (b is >= (byte)'0' and <= (byte)'9')
                {
                    digits++;
                    continue;
                }

                if (b is not ((byte)'.' or (byte)','))
                {
                    marks = default;
                    return false;
                }

                last = i;
                dots += b == (byte)'.' ? 1 : 0;
                commas += b == (byte)'.' ? 0 : 1;
            }

            marks = new Marks(digits, dots, commas, last);
            return true;
        }
    }
}
