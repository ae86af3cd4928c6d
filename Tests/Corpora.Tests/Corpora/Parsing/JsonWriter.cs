using System.Buffers;
using System.Globalization;
using System.Text;

namespace Corpora.Parsing;

/// <summary>Writes JSON, on one line or indented.</summary>
public sealed partial class JsonWriter : IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\"\\\b\f\n\r\t");

    private readonly TextWriter _output;
    private readonly string? _indent;
    private readonly Stack<bool> _hasItems = new();

    public JsonWriter(TextWriter output, string? indent = null) => (_output, _indent) = (output, indent);

    public static string Write(JsonValue value, string? indent = null)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        using (JsonWriter writer = new(text, indent))
            writer.WriteValue(value);
        return text.ToString();
    }

    public void WriteValue(JsonValue value)
    {
        switch (value)
        {
            case JsonValue.Literal { Word: var word }:
                _output.Write(word);
                break;
            case JsonValue.Number number:
                _output.Write(number.Value.ToString("R", CultureInfo.InvariantCulture));
                break;
            case JsonValue.Text(var text):
                WriteText(text);
                break;
            case JsonValue.Array { Items.Count: 0 }:
                _output.Write("[]");
                break;
            case JsonValue.Array array:
                using (Scope('[', ']'))
                {
                    foreach (var item in array)
                    {
                        Separate();
                        WriteValue(item);
                    }
                }

                break;
            case JsonValue.Object { Members: [] }:
                _output.Write("{}");
                break;
            case JsonValue.Object(var members):
                using (Scope('{', '}'))
                {
                    foreach (var (name, member) in members)
                    {
                        Separate();
                        WriteText(name);
                        _output.Write(_indent is null ? ":" : ": ");
                        WriteValue(member);
                    }
                }

                break;
            default:
                throw new NotSupportedException($"{value.Kind} cannot be written.");
        }
    }

    public void Dispose() => _output.Flush();

    private Closing Scope(char open, char close)
    {
        _output.Write(open);
        _hasItems.Push(false);
        return new Closing(this, close);
    }

    private void Separate()
    {
        if (_hasItems.Pop())
            _output.Write(',');
        _hasItems.Push(true);
        NewLine();
    }

    private void NewLine()
    {
        if (_indent is null)
            return;
        _output.Write('\n');
        for (var i = 0; i < _hasItems.Count; i++)
            _output.Write(_indent);
    }

    private void WriteText(string text)
    {
        _output.Write('"');
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Special) is >= 0 and var index)
        {
            _output.Write(rest[..index]);
            _output.Write(Escaped(rest[index]));
            rest = rest[(index + 1)..];
        }

        _output.Write(rest);
        _output.Write('"');
    }

    private static string Escaped(char c) => c switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        _ => $"\\{c}",
    };

    /// <summary>Closes what was opened.</summary>
    private readonly partial struct Closing(JsonWriter writer, char close) : IDisposable
    {
        public void Dispose()
        {
            writer._hasItems.Pop();
            writer.NewLine();
            writer._output.Write(close);
        }
    }
}
