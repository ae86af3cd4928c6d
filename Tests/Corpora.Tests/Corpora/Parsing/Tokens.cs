using System.Globalization;

namespace Corpora.Parsing;

public enum TokenKind
{
    End,
    Number,
    Name,
    Operator,
    Open,
    Close,
    Comma,
}

/// <summary>A token, as a part of its text.</summary>
public readonly ref partial struct Token(TokenKind kind, ReadOnlySpan<char> text, int start)
{
    public TokenKind Kind { get; } = kind;

    public ReadOnlySpan<char> Text { get; } = text;

    public int Start { get; } = start;

    public double Value => double.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public bool Is(char c) => Text is [var only] && only == c;
}

/// <summary>Cuts a text into tokens without copying any; a foreach takes it as it is.</summary>
public ref partial struct Tokenizer(ReadOnlySpan<char> text)
{
    private static readonly string[] LongOperators = ["<=", ">=", "==", "!=", "&&", "||"];

    private readonly ReadOnlySpan<char> _text = text;
    private int _index;

    public Token Current { get; private set; }

    public readonly Tokenizer GetEnumerator() => this;

    public bool MoveNext()
    {
        Current = Read();
        return Current.Kind != TokenKind.End;
    }

    private Token Read()
    {
        while (_index < _text.Length && char.IsWhiteSpace(_text[_index]))
            _index++;
        if (_index == _text.Length)
            return new Token(TokenKind.End, default, _index);
        var rest = _text[_index..];
        var (kind, length) = rest[0] switch
        {
            '(' => (TokenKind.Open, 1),
            ')' => (TokenKind.Close, 1),
            ',' => (TokenKind.Comma, 1),
            >= '0' and <= '9' or '.' => (TokenKind.Number, NumberLength(rest)),
            var c when char.IsLetter(c) || c == '_' => (TokenKind.Name, CountWhile(rest, static c => char.IsLetterOrDigit(c) || c == '_')),
            _ => (TokenKind.Operator, OperatorLength(rest)),
        };
        Token token = new(kind, rest[..length], _index);
        _index += length;
        return token;
    }

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var length = CountWhile(text, char.IsAsciiDigit);
        if (length < text.Length && text[length] == '.')
            length += 1 + CountWhile(text[(length + 1)..], char.IsAsciiDigit);
        return length;
    }

    private static int OperatorLength(ReadOnlySpan<char> text)
    {
        foreach (var candidate in LongOperators)
        {
            if (text.StartsWith(candidate))
                return candidate.Length;
        }

        return 1;
    }

    private static int CountWhile(ReadOnlySpan<char> text, Predicate<char> matches)
    {
        var count = 0;
        foreach (ref readonly var c in text)
        {
            if (!matches(c))
                break;
            count++;
        }

        return count;
    }
}
