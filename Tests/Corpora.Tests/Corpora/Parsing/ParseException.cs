namespace Corpora.Parsing;

/// <summary>A place in a text, counted from one.</summary>
public readonly record struct Position(int Line, int Column)
{
    public static Position Of(ReadOnlySpan<char> text, int index)
    {
        var before = text[..index];
        return new Position(before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }

    public override string ToString() => $"{Line}:{Column}";
}

/// <summary>A text is not what it should be.</summary>
public sealed class ParseException(string message, Position position) : FormatException($"{message} at {position}")
{
    public Position Position { get; } = position;
}
