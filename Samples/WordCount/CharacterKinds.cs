using System.Globalization;
using System.Text;

namespace WordCount;

internal enum CharacterKind : byte
{
    Ignored,
    WhiteSpace,
    Printable,
}

/// <summary>What <c>wc</c> takes each character for, in a UTF-8 locale.</summary>
internal static class CharacterKinds
{
    private const int WordJoiner = 0x2060;

    private static readonly CharacterKind[] Ascii = [.. Enumerable.Range(0, 0x80).Select(static code => Of(new Rune(code)))];

    public static CharacterKind OfAscii(byte code) => Ascii[code];

    public static CharacterKind Of(Rune character) => character.Value switch
    {
        '\t' or '\n' or '\v' or '\f' or '\r' => CharacterKind.WhiteSpace,
        WordJoiner => CharacterKind.WhiteSpace, // Counted among the no-break spaces.
        _ => Rune.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.SpaceSeparator => CharacterKind.WhiteSpace,
            UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned => CharacterKind.Ignored,
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => CharacterKind.Ignored,
            _ => CharacterKind.Printable,
        },
    };
}
