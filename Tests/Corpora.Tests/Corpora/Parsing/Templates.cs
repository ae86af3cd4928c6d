using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Corpora.Parsing;

/// <summary>Text that grows, line by line.</summary>
public sealed partial class LineWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public int Lines { get; private set; }

    public LineWriter Line([InterpolatedStringHandlerArgument("")] ref LineHandler handler)
    {
        Lines++;
        _text.Append(handler.Finish()).Append('\n');
        return this;
    }

    public LineWriter Block(string head, Action<LineWriter> body)
    {
        Line($"{head} {{");
        _depth++;
        try
        {
            body(this);
        }
        finally
        {
            _depth--;
        }

        return Line($"}}");
    }

    public override string ToString() => _text.ToString();

    /// <summary>Knows how far the line is indented, and how numbers look.</summary>
    [InterpolatedStringHandler]
    public ref partial struct LineHandler
    {
        private readonly StringBuilder _line;

        public LineHandler(int literalLength, int formattedCount, LineWriter writer)
        {
            _line = new StringBuilder(literalLength + (8 * formattedCount));
            _line.Append(' ', 2 * writer._depth);
        }

        public readonly void AppendLiteral(string text) => _line.Append(text);

        public readonly void AppendFormatted<T>(T value) => _line.Append(CultureInfo.InvariantCulture, $"{value}");

        public readonly void AppendFormatted<T>(T value, string format)
            where T : IFormattable =>
            _line.Append(value.ToString(format, CultureInfo.InvariantCulture));

        public readonly void AppendFormatted(ReadOnlySpan<char> value, int alignment = 0)
        {
            for (var i = value.Length; i < alignment; i++)
                _line.Append(' ');
            _line.Append(value);
        }

        public readonly string Finish()
        {
            var length = _line.Length;
            while (length > 0 && _line[length - 1] == ' ')
                length--;
            return _line.ToString(0, length);
        }
    }
}

/// <summary>A text with holes, <c>{{name}}</c>, and parts that are repeated, <c>{{#each}} ... {{/each}}</c>.</summary>
public sealed partial class Template
{
    private readonly List<Part> _parts;

    private Template(List<Part> parts) => _parts = parts;

    private abstract record Part;

    private sealed record Plain(string Text) : Part;

    private sealed record Hole(string Name) : Part;

    private sealed record Loop(string Name, List<Part> Body) : Part;

    public static Template Parse(string text)
    {
        var parts = ParseParts(ref text, closing: null);
        return text.Length == 0 ? new Template(parts) : throw new FormatException($"'{text}' is left.");
    }

    public string Render(JsonValue model)
    {
        StringBuilder output = new();
        Render(_parts, model, output);
        return output.ToString();
    }

    private static List<Part> ParseParts(ref string text, string? closing)
    {
        List<Part> parts = [];
        while (text.Length > 0)
        {
            var open = text.IndexOf("{{", StringComparison.Ordinal);
            if (open != 0)
            {
                parts.Add(new Plain(open < 0 ? text : text[..open]));
                text = open < 0 ? "" : text[open..];
                continue;
            }

            var close = text.IndexOf("}}", StringComparison.Ordinal);
            if (close < 0)
                throw new FormatException("A hole is not closed.");
            var name = text[2..close];
            text = text[(close + 2)..];
            switch (name[0])
            {
                case '#':
                    parts.Add(new Loop(name[1..], ParseParts(ref text, name[1..])));
                    break;
                case '/' when name[1..] == closing:
                    return parts;
                case '/':
                    throw new FormatException($"'{name[1..]}' is not open.");
                default:
                    parts.Add(new Hole(name));
                    break;
            }
        }

        return closing is null ? parts : throw new FormatException($"'{closing}' is not closed.");
    }

    private static void Render(List<Part> parts, JsonValue model, StringBuilder output)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case Plain(var text):
                    output.Append(text);
                    break;
                case Hole("."):
                    output.Append(Shown(model));
                    break;
                case Hole(var name):
                    output.Append(model.TryFind(name, out var value) ? Shown(value) : $"<{name}?>");
                    break;
                case Loop { Name: var name, Body: var body } when model.TryFind(name, out var found) && found is JsonValue.Array items:
                    foreach (var item in items)
                        Render(body, item, output);
                    break;
            }
        }

        static string Shown(JsonValue value) => value is JsonValue.Text text ? text.Value : value.ToString();
    }
}
