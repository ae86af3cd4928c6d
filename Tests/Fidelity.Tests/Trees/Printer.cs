using System.Text;

namespace GoroutineGen.Fidelity.Tests.Trees;

/// <summary>Writes nodes as C#.</summary>
internal sealed class Printer
{
    private const int Width = 4;

    private readonly StringBuilder _text = new();
    private int _indentation;

    public static string Print(Node node)
    {
        Printer printer = new();
        printer.Write(node);
        return printer._text.ToString();
    }

    public static string Print(Member member, int indentation)
    {
        Printer printer = new() { _indentation = indentation };
        printer.Write(member);
        return printer._text.ToString();
    }

    private void Write(Node node)
    {
        if (node is Block block)
            WriteBlock(block);
        else
            WritePieces(node);
    }

    private void WritePieces(Node node)
    {
        foreach (var piece in node.Pieces)
        {
            if (piece.Child is not { } child)
                WriteText(piece.Text);
            else if (piece.IsOperand && child is Expression { IsComposite: true })
                WriteInParentheses(child);
            else
                Write(child);
        }
    }

    private void WriteInParentheses(Node node)
    {
        _text.Append('(');
        Write(node);
        _text.Append(')');
    }

    private void WriteBlock(Block block)
    {
        _text.Append('{');
        _indentation++;
        foreach (var statement in block.Children)
        {
            NewLine();
            Write(statement);
        }

        _indentation--;
        NewLine();
        _text.Append('}');
    }

    private void WriteText(string text)
    {
        for (int begin = 0, end; begin < text.Length; begin = end + 1)
        {
            end = text.IndexOf('\n', begin);
            if (end < 0)
            {
                _text.Append(text, begin, text.Length - begin);
                return;
            }

            _text.Append(text, begin, end - begin);
            NewLine();
        }
    }

    private void NewLine() => _text.Append('\n').Append(' ', _indentation * Width);
}
