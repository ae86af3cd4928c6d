using System.Globalization;
using System.Text;
using GoroutineGen.Generator.Infrastructure;

namespace GoroutineGen.Generator.Emission;

/// <summary>Writes indented JSON. The framework that generators are built for has nothing that does.</summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isFirst = true;

    public void Object(Action write) => Nest('{', write, '}');

    public void Array<T>(string name, EquatableArray<T> items, Action<T> write)
        where T : IEquatable<T>
    {
        Name(name);
        if (items.Count == 0)
        {
            _text.Append("[]");
            return;
        }
        Nest('[', WriteItems, ']');

        void WriteItems()
        {
            foreach (var item in items)
            {
                Next();
                write(item);
            }
        }
    }

    public void Property(string name, int value)
    {
        Name(name);
        _text.Append(value.ToString(CultureInfo.InvariantCulture));
    }

    public void Property(string name, string value)
    {
        Name(name);
        _text.Append('"');
        foreach (var c in value)
            Append(c);
        _text.Append('"');
    }

    public override string ToString() => _text + "\n";

    private void Nest(char open, Action write, char close)
    {
        _text.Append(open);
        _depth++;
        _isFirst = true;
        write();
        _depth--;
        _isFirst = false;
        Line();
        _text.Append(close);
    }

    private void Name(string name)
    {
        Next();
        _text.Append('"').Append(name).Append("\": ");
    }

    private void Next()
    {
        if (!_isFirst)
            _text.Append(',');
        _isFirst = false;
        Line();
    }

    private void Line() => _text.Append('\n').Append(' ', 2 * _depth);

    /// <summary>Appends a character of a string. A slash is escaped, so that no string ends a comment around the text.</summary>
    private void Append(char c)
    {
        if (c is '"' or '\\' or '/')
            _text.Append('\\').Append(c);
        else if (c is < ' ' or (> '~' and < '\u00a0') or '\u2028' or '\u2029')
            _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        else
            _text.Append(c);
    }
}
