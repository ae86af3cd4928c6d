using System.Globalization;

namespace Corpora.Numerics;

/// <summary>Numbers as text, the same everywhere.</summary>
internal static class Format
{
    public static CultureInfo Culture => CultureInfo.InvariantCulture;

    public static string Number(double value) => value.ToString("G10", Culture);

    public static string Numbers(IEnumerable<double> values)
    {
        List<string> parts = [];
        foreach (var value in values)
            parts.Add(Number(value));
        return $"[{string.Join(", ", parts)}]";
    }
}
