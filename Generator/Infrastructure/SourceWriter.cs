using System.Text;

namespace GoroutineGen.Generator.Infrastructure;

/// <summary>Writes indented C#.</summary>
internal sealed class SourceWriter
{
    private const int IndentWidth = 4;
    private readonly StringBuilder _text = new();
    private int _depth;

    public void WriteLine(string line)
    {
        if (line.Length > 0)
            _text.Append(' ', _depth * IndentWidth).Append(line);
        _text.Append('\n');
    }

    /// <summary>Writes text whose columns matter, as it stands.</summary>
    public void WriteVerbatim(string text) => _text.Append(text).Append('\n');

    public void OpenBlock(string header)
    {
        WriteLine(header);
        WriteLine("{");
        _depth++;
    }

    public void CloseBlock()
    {
        _depth--;
        WriteLine("}");
    }

    public override string ToString() => _text.ToString();
}
