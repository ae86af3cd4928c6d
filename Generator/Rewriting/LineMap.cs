using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Keeps the user's text in a twin on the lines and columns that the compiler gives the text in the user's file: the file's own, or those
/// that <c>#line</c> directives say. Injected text is hidden, on lines of its own; in an interpolated string, it stands among the user's
/// text.
/// </summary>
internal sealed class LineMap(SyntaxTree tree, PathMap paths, CancellationToken cancellation)
{
    private const string HiddenDirective = "#line hidden\n";

    // The most that a directive may say, of columns and of the text that stands for its whole span.
    private const int MaxColumn = 65536;

    private readonly TextLineCollection _lines = tree.GetText(cancellation).Lines;
    private readonly LineMapping[] _mappings = [.. tree.GetLineMappings(cancellation)];

    /// <summary>The directive that ends the mapping.</summary>
    public static string End => RuntimeNames.LineDefault;

    /// <summary>Injected statements at a position of the user's file, after which the user's text goes on.</summary>
    public string Hidden(string statements, int position) =>
        IsInString(position) ? $" {statements} " : $"\n{HiddenDirective}{statements}\n{Continue(position)}";

    /// <summary>Whether a position is in an interpolated string, where no directive may stand.</summary>
    public bool IsInString(int position) =>
        tree.GetRoot(cancellation).FindToken(position).Parent!.AncestorsAndSelf().Any(static node => node is InterpolationSyntax);

    /// <summary>Injected text around a body.</summary>
    public static string Hidden(string text) => $"{HiddenDirective}{text}\n";

    /// <summary>The directive, and the spaces, that make the text behind them stand where the user's text at a position stands.</summary>
    public string Continue(int position)
    {
        var at = _lines.GetLinePosition(position);
        if (IsHidden(position))
            return HiddenAt(position) + Spaces(at.Character);
        if (MappingOf(position) is { CharacterOffset: { } offset, Span: var lines, MappedSpan: var whole }
            && lines.Start.Line == at.Line && at.Character < offset && Span(whole, offset) is { } span)
        {
            return span + Spaces(at.Character);
        }
        var mapped = Mapped(new TextSpan(position, 0));
        return Line(mapped.StartLinePosition.Line, mapped) + Spaces(mapped.StartLinePosition.Character);
    }

    /// <summary>
    /// The directive, and the spaces, that make all that starts on the next line of text stand where a part of the user's file stands; null
    /// where no directive can say that, or where debuggers do not see the part.
    /// </summary>
    public string? Whole(TextSpan part)
    {
        var mapped = Mapped(part);
        return !IsHidden(part.Start) && Span(mapped, MaxColumn) is { } span ? span + Spaces(mapped.StartLinePosition.Character) : null;
    }

    /// <summary>Injected text that starts a line, with a directive that makes it stand where a part of the user's file stands.</summary>
    public string Whole(TextSpan part, string text) => (Whole(part) is { } span ? span.TrimEnd(' ') : HiddenDirective) + text;

    /// <summary>
    /// The directive that puts the next line of text on the line of a position of the user's file; empty where no directive can say that.
    /// </summary>
    public string LineOf(int position)
    {
        var mapped = Mapped(new TextSpan(position, 0));
        var directive = Line(mapped.StartLinePosition.Line, mapped);
        return directive == HiddenDirective ? "" : directive.TrimEnd();
    }

    /// <summary>
    /// A directive for the twin's file that means there what the user's own directive, on the line before a position, means in the user's
    /// file.
    /// </summary>
    public string Translate(int nextLine) => IsHidden(nextLine) ? HiddenDirective.TrimEnd() : Continue(nextLine).TrimEnd();

    /// <summary>Whether the user has hidden a position from debuggers.</summary>
    private bool IsHidden(int position) => _mappings.Length > 0 && tree.GetLineVisibility(position, cancellation) == LineVisibility.Hidden;

    private FileLinePositionSpan Mapped(TextSpan part) => _mappings.Length > 0
        ? tree.GetMappedLineSpan(part, cancellation)
        : new FileLinePositionSpan(tree.FilePath, _lines.GetLinePositionSpan(part));

    private LineMapping? MappingOf(int position)
    {
        var line = _lines.GetLinePosition(position).Line;
        foreach (var mapping in _mappings)
        {
            if (mapping.Span.Start.Line <= line && line <= mapping.Span.End.Line)
                return mapping;
        }
        return null;
    }

    /// <summary>The directives for hidden text. Hidden text has lines all the same, for callees that ask for their caller's line.</summary>
    private string HiddenAt(int position)
    {
        var mapped = Mapped(new TextSpan(position, 0));
        var before = mapped.StartLinePosition.Line - 1; // The line of the directive that hides.
        return before < 0 ? HiddenDirective : Line(before, mapped) + HiddenDirective;
    }

    private string Line(int line, FileLinePositionSpan file) =>
        PathOf(file) is { } path ? $"#line {line + 1} \"{path}\"\n" : HiddenDirective;

    private string? Span(FileLinePositionSpan span, int offset)
    {
        var start = span.StartLinePosition;
        var end = span.EndLinePosition;
        if (PathOf(span) is not { } path || end <= start || start.Character >= MaxColumn || end.Character is 0 or > MaxColumn)
            return null;
        // The last column that the directive names belongs to the span.
        return $"#line ({start.Line + 1},{start.Character + 1})-({end.Line + 1},{end.Character}) {offset} \"{path}\"\n";
    }

    /// <summary>
    /// The path by which a directive names a file; null where no directive can name it. A path in a directive of the user's is relative to
    /// the user's file, not to the twin's.
    /// </summary>
    private string? PathOf(FileLinePositionSpan span)
    {
        var path = span.Path;
        if (span.HasMappedPath && tree.FilePath.Length > 0 && path.Length > 0)
            path = Path.Combine(Path.GetDirectoryName(tree.FilePath) ?? "", path);
        if (path.Length > 0)
            path = paths.ForDirective(path, tree.FilePath);
        return path.Length == 0 || path.IndexOfAny(['"', '\r', '\n', '\u0085', '\u2028', '\u2029']) >= 0 ? null : path;
    }

    private static string Spaces(int count) => new(' ', count);
}
