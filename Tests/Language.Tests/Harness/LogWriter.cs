using System.Text;

namespace GoroutineGen.Language.Tests.Harness;

/// <summary>A console whose lines go to a log.</summary>
internal sealed class LogWriter(Log log) : TextWriter
{
    private readonly StringBuilder _line = new();

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override string NewLine => "\n";

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (value != '\n')
        {
            _line.Append(value);
            return;
        }

        log.Write(_line);
        _line.Clear();
    }

    /// <summary>What follows the last line's end is a line.</summary>
    protected override void Dispose(bool disposing)
    {
        if (_line.Length > 0)
            Write('\n');
        base.Dispose(disposing);
    }
}
