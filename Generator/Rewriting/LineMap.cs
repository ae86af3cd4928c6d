using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Keeps the user's statements of a twin on the lines and columns of the user's file. Injected statements are hidden, on lines
/// of their own. A file without a path has no lines to map to.
/// </summary>
internal sealed class LineMap(SyntaxTree tree, CancellationToken cancellation)
{
    private const string HiddenDirective = "#line hidden\n";

    private readonly TextLineCollection _lines = tree.GetText(cancellation).Lines;
    private readonly string _path = tree.FilePath;

    /// <summary>Injected statements at a position of the user's file, after which the user's text goes on.</summary>
    public string Hidden(string statements, int position) => $"\n{HiddenDirective}{statements}\n{Continue(position)}";

    /// <summary>Injected text around a body.</summary>
    public static string Hidden(string text) => $"{HiddenDirective}{text}\n";

    /// <summary>What makes the text that follows it stand at a position of the user's file.</summary>
    public string Continue(int position)
    {
        LinePosition at = _lines.GetLinePosition(position);
        return $"{Directive($"{at.Line + 1}")}{new string(' ', at.Character)}";
    }

    /// <summary>The directive that puts the next line of text on the line of a position of the user's file.</summary>
    public string LineOf(int position) => Directive($"{_lines.GetLinePosition(position).Line + 1}").TrimEnd();

    /// <summary>Makes a line of injected text, and what may follow on it of a part of the user's file, stand where that part does.</summary>
    public string Continue(TextSpan part, string lead)
    {
        if (lead.Length == 0)
            return Continue(part.Start);
        LinePosition start = _lines.GetLinePosition(part.Start);
        LinePosition end = _lines.GetLinePosition(part.End);
        return Directive(
            $"({start.Line + 1},{start.Character + 1})-({end.Line + 1},{end.Character + 1}) {lead.Length}") + lead;
    }

    /// <summary>Ends the mapping.</summary>
    public static string End => RuntimeNames.LineDefault;

    private string Directive(string place) => _path.Length == 0 || _path.Contains('"') ? "" : $"#line {place} \"{_path}\"\n";
}
