using System.Globalization;
using System.Text;

namespace Corpora.Parsing;

/// <summary>Reads JSON by recursive descent.</summary>
public static partial class JsonParser
{
    private const int MaxDepth = 64;

    public static JsonValue Parse(string text)
    {
        Reader reader = new(text);
        var value = reader.ReadValue(depth: 0);
        reader.ExpectEnd();
        return value;
    }

    public static bool TryParse(string text, out JsonValue? value, out string? error)
    {
        try
        {
            (value, error) = (Parse(text), null);
            return true;
        }
        catch (ParseException exception) when (exception.Position.Line > 0)
        {
            (value, error) = (null, exception.Message);
            return false;
        }
    }

    /// <summary>One document a line; an empty line ends them, and a line that is wrong is skipped.</summary>
    public static IEnumerable<JsonValue> ParseLines(TextReader lines, Action<int, string>? onError = null)
    {
        for (var number = 1; lines.ReadLine() is { Length: > 0 } line; number++)
        {
            if (TryParse(line, out var value, out var error))
                yield return value!;
            else
                onError?.Invoke(number, error!);
        }
    }

    /// <summary>Where the parser is.</summary>
    private ref partial struct Reader(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _index;

        private readonly char Current => _index < _text.Length ? _text[_index] : '\0';

        public JsonValue ReadValue(int depth)
        {
            if (depth > MaxDepth)
                throw Error("Too deep");
            SkipSpace();
            switch (Current)
            {
                case '{':
                    return ReadObject(depth);
                case '[':
                    return ReadArray(depth);
                case '"':
                    return new JsonValue.Text(ReadText());
                case '-' or >= '0' and <= '9':
                    return new JsonValue.Number(ReadNumber());
                case 't' when Accept("true"):
                    return JsonValue.Literal.True;
                case 'f' when Accept("false"):
                    return JsonValue.Literal.False;
                case 'n' when Accept("null"):
                    return JsonValue.Literal.Null;
                case '\0':
                    throw Error("The text ends too early");
                default:
                    throw Error($"Unexpected '{Current}'");
            }
        }

        public void ExpectEnd()
        {
            SkipSpace();
            if (_index < _text.Length)
                throw Error($"'{Current}' after the end");
        }

        private JsonValue.Object ReadObject(int depth)
        {
            List<KeyValuePair<string, JsonValue>> members = [];
            Expect('{');
            if (!Accept('}'))
            {
                do
                {
                    SkipSpace();
                    var name = ReadText();
                    Expect(':');
                    members.Add(new(name, ReadValue(depth + 1)));
                }
                while (Accept(','));
                Expect('}');
            }

            return new JsonValue.Object(members);
        }

        private JsonValue.Array ReadArray(int depth)
        {
            List<JsonValue> items = [];
            Expect('[');
            if (Accept(']'))
                return new JsonValue.Array(items);
            do
                items.Add(ReadValue(depth + 1));
            while (Accept(','));
            Expect(']');
            return new JsonValue.Array(items);
        }

        private string ReadText()
        {
            Expect('"');
            var rest = _text[_index..];
            var end = rest.IndexOfAny('"', '\\');
            if (end >= 0 && rest[end] == '"' && !rest[..end].ContainsAnyInRange('\0', '\u001f'))
            {
                _index += end + 1;
                return rest[..end].ToString();
            }

            StringBuilder builder = new();
            while (true)
            {
                var c = Next();
                switch (c)
                {
                    case '"':
                        return builder.ToString();
                    case '\\':
                        builder.Append(ReadEscape());
                        break;
                    case < ' ':
                        _index--;
                        throw Error("A control character or the end in a text");
                    default:
                        builder.Append(c);
                        break;
                }
            }
        }

        private char ReadEscape() => Next() switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\b',
            'f' => '\f',
            'u' when TryReadHex(4, out var code) => (char)code,
            var c and ('"' or '\\' or '/') => c,
            _ => throw Error("A wrong escape"),
        };

        private bool TryReadHex(int digits, out int value)
        {
            value = 0;
            for (var i = 0; i < digits; i++)
            {
                if (!char.IsAsciiHexDigit(Current))
                    return false;
                value = (value << 4) + Convert.ToInt32(Next().ToString(), 16);
            }

            return true;
        }

        private double ReadNumber()
        {
            var start = _index;
            if (Current == '-')
                _index++;
            var hasDigits = SkipDigits();
            if (Current == '.')
            {
                _index++;
                hasDigits &= SkipDigits();
            }

            if (Current is 'e' or 'E')
            {
                _index++;
                if (Current is '+' or '-')
                    _index++;
                hasDigits &= SkipDigits();
            }

            return hasDigits ? double.Parse(_text[start.._index], CultureInfo.InvariantCulture) : throw Error("A digit is missing");
        }

        private bool SkipDigits()
        {
            var start = _index;
            while (char.IsAsciiDigit(Current))
                _index++;
            return _index > start;
        }

        private void SkipSpace()
        {
            while (Current is ' ' or '\t' or '\n' or '\r')
                _index++;
        }

        private char Next() => _index < _text.Length ? _text[_index++] : '\0';

        private bool Accept(char wanted)
        {
            SkipSpace();
            if (Current != wanted)
                return false;
            _index++;
            return true;
        }

        private bool Accept(scoped ReadOnlySpan<char> word)
        {
            var found = _text[_index..].StartsWith(word);
            if (found)
                _index += word.Length;
            return found;
        }

        private void Expect(char wanted)
        {
            if (!Accept(wanted))
                throw Error($"'{wanted}' is missing");
        }

        private readonly ParseException Error(string message) => new(message, Position.Of(_text, Math.Min(_index, _text.Length)));
    }
}
