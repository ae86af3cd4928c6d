using System.Collections.Immutable;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Finds, for everything in a body that cannot outlive a suspension, the shortest run of statements which no suspension may tear apart. For
/// a local, the run goes from the declaration to the last use; for anything else, the run is the statement around it.
/// </summary>
internal sealed class KeptRanges(SyntaxNode body, SemanticModel model, CancellationToken cancellation)
{
    private readonly List<Range> _ranges = [];

    /// <summary>The names in the body, each in the order of the text.</summary>
    private Dictionary<string, SimpleNameSyntax[]>? _names;

    /// <summary>Keeps the innermost statement around a node, or the node itself where the node is a statement.</summary>
    public void Keep(SyntaxNode node, Rejection cause, bool needsUnsafe = false) =>
        _ranges.Add(RangeOf(Enclosing(node), cause, needsUnsafe));

    /// <summary>Keeps everything from the declaration of a local to its last use.</summary>
    public void KeepLocal(ILocalSymbol local, SyntaxNode declaration, Rejection cause, bool needsUnsafe)
    {
        var statement = InList(Enclosing(declaration));
        var range = RangeOf(statement, cause, needsUnsafe);
        if (!range.IsNode)
        {
            if (range.List is SwitchSectionSyntax section && IsUsedOutside(section, local))
                range = RangeOf(InList(section.Parent!), cause, needsUnsafe);
            else if (local.IsUsing && statement is LocalDeclarationStatementSyntax)
                range = range with { Last = Statements(range.List).Count - 1 };
            else
                range = Widen(range, [local]);
        }
        _ranges.Add(range);
    }

    /// <summary>Keeps everything from the first to the last of some nodes.</summary>
    public void KeepBetween(IReadOnlyList<SyntaxNode> nodes, Rejection cause)
    {
        var common = nodes[0].Ancestors().First(ancestor =>
            (ancestor is BlockSyntax or SwitchSectionSyntax || ancestor == body || ancestor == body.Parent)
            && nodes.All(node => ancestor.Span.Contains(node.Span)));
        if (common is not (BlockSyntax or SwitchSectionSyntax))
        {
            Keep(body, cause);
            return;
        }
        int[] indexes = [.. nodes.Select(node => IndexAt(common, node.SpanStart))];
        _ranges.Add(new Range(common, indexes.Min(), indexes.Max(), cause, NeedsUnsafe: false));
    }

    /// <summary>The kept parts. No part overlaps another in the same list. A range that is the whole body refuses the body.</summary>
    public BodyRuling Ruling()
    {
        var merged = Merge();
        return new BodyRuling(
            [.. merged.Where(IsWholeBody).Select(static range => range.Cause)],
            [.. merged.Select(static range => new KeptPart(range.Cause, Nodes(range), range.NeedsUnsafe))]);
    }

    private List<Range> Merge()
    {
        Dictionary<(SyntaxNode, bool), Stack<Range>> merged = [];
        foreach (var range in _ranges.Select(Close).OrderBy(static range => range.First))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!merged.TryGetValue((range.List, range.IsNode), out var before))
                merged.Add((range.List, range.IsNode), before = new Stack<Range>());
            var joined = range;
            // A joined range may reach further ranges once it is closed. The ranges stand in the order of the list: where the last is not
            // reached, none is.
            while (before.Count > 0 && joined.Touches(before.Peek()))
                joined = Close(before.Pop().Join(joined));
            before.Push(joined);
        }
        return
        [
            .. merged.Values.SelectMany(static ranges => ranges)
                .OrderBy(static range => range.List.SpanStart).ThenBy(static range => range.First),
        ];
    }

    /// <summary>
    /// Widens a range until it is closed. Into the middle of a closed range, no jump leads from outside: a value could outlive a suspension
    /// that way. Where an unsafe block is put around a closed range, nothing that is declared inside is needed outside.
    /// </summary>
    private Range Close(Range range)
    {
        if (range.IsNode)
            return range;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var wider = WithJumps(range);
            if (wider.NeedsUnsafe)
                wider = Widen(wider, Declared(wider));
            if (wider == range)
                return range;
            range = wider;
        }
    }

    private Range WithJumps(Range range)
    {
        HashSet<string> labels =
        [
            .. Nodes(range).SelectMany(SyntaxQueries.OwnNodes).OfType<LabeledStatementSyntax>()
                .Select(static label => label.Identifier.ValueText),
        ];
        if (labels.Count == 0)
            return range;
        var statements = Statements(range.List);
        int[] jumps =
        [
            .. Enumerable.Range(0, statements.Count).Where(index => statements[index].OwnNodes().OfType<GotoStatementSyntax>()
                .Any(jump => jump.Expression is IdentifierNameSyntax label && labels.Contains(label.Identifier.ValueText))),
        ];
        return range with
        {
            First = jumps.Append(range.First).Min(),
            Last = jumps.Append(range.Last).Max(),
        };
    }

    private HashSet<ISymbol> Declared(Range range)
    {
        HashSet<ISymbol> declared = new(SymbolEqualityComparer.Default);
        foreach (var node in Nodes(range).SelectMany(SyntaxQueries.OwnNodes))
        {
            if (node is VariableDeclaratorSyntax or SingleVariableDesignationSyntax or LocalFunctionStatementSyntax
                && model.GetDeclaredSymbol(node, cancellation) is { } symbol)
            {
                declared.Add(symbol);
            }
        }
        return declared;
    }

    private bool IsUsedOutside(SwitchSectionSyntax section, ILocalSymbol local) =>
        Uses(local, section.Parent!).Any(use => !section.Span.Contains(use.Span));

    /// <summary>Widens a range to every use of some symbols. A local function may be used before its declaration.</summary>
    private Range Widen(Range range, IReadOnlyCollection<ISymbol> symbols)
    {
        int[] used =
        [
            .. symbols.SelectMany(symbol => Uses(symbol, range.List))
                .Select(use => IndexAt(range.List, use.SpanStart)).Where(static index => index >= 0),
        ];
        return used.Length == 0
            ? range
            : range with { First = Math.Min(range.First, used.Min()), Last = Math.Max(range.Last, used.Max()) };
    }

    /// <summary>The uses of a symbol in a part. Uses in nested functions count: such a function may hold a pointer.</summary>
    private IEnumerable<SimpleNameSyntax> Uses(ISymbol symbol, SyntaxNode part)
    {
        _names ??= body.DescendantNodes().OfType<SimpleNameSyntax>().GroupBy(static name => name.Identifier.ValueText)
            .ToDictionary(static names => names.Key, static names => names.ToArray());
        if (!_names.TryGetValue(symbol.Name, out var named))
            yield break;
        var first = FirstFrom(part.SpanStart, named.Length, index => named[index].SpanStart);
        for (var i = first; i < named.Length && named[i].SpanStart < part.Span.End; i++)
        {
            if (symbol.IsSame(model.GetSymbolInfo(named[i], cancellation).Symbol))
                yield return named[i];
        }
    }

    private bool IsWholeBody(Range range) =>
        range.List == body && (range.IsNode || (range.First == 0 && range.Last == Statements(body).Count - 1));

    /// <summary>The innermost statement around a node; the body itself where the body is an expression.</summary>
    private SyntaxNode Enclosing(SyntaxNode node) =>
        node.AncestorsAndSelf().First(ancestor => ancestor == body || (ancestor is StatementSyntax && !IsNested(ancestor)));

    private bool IsNested(SyntaxNode node) =>
        node.Ancestors().TakeWhile(ancestor => ancestor != body).Any(SyntaxQueries.IsNestedFunction);

    /// <summary>What stands in a list for a statement: for a statement behind a label, the labelled statement.</summary>
    private static SyntaxNode InList(SyntaxNode statement) => statement.Parent is LabeledStatementSyntax label ? InList(label) : statement;

    private static Range RangeOf(SyntaxNode node, Rejection cause, bool needsUnsafe)
    {
        if (node.Parent is not (BlockSyntax or SwitchSectionSyntax))
            return new Range(node, 0, 0, cause, needsUnsafe) { IsNode = true };
        var index = IndexAt(node.Parent, node.SpanStart);
        return new Range(node.Parent, index, index, cause, needsUnsafe);
    }

    private static SyntaxList<StatementSyntax> Statements(SyntaxNode list) => list switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        _ => default,
    };

    /// <summary>The statement of a list that is at a position; -1 in front of the first, where a switch section has its labels.</summary>
    private static int IndexAt(SyntaxNode list, int position)
    {
        var statements = Statements(list);
        return FirstFrom(position + 1, statements.Count, index => statements[index].SpanStart) - 1;
    }

    /// <summary>The first of some places in order that is at or behind a position.</summary>
    private static int FirstFrom(int position, int count, Func<int, int> place)
    {
        int low = 0, high = count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (place(middle) < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static ImmutableArray<SyntaxNode> Nodes(Range range)
    {
        if (range.IsNode)
            return [range.List];
        var statements = Statements(range.List);
        return [.. Enumerable.Range(range.First, range.Last - range.First + 1).Select(index => statements[index])];
    }

    /// <summary>Statements of a list, from one to another; or a node that is in no list.</summary>
    private sealed record Range(SyntaxNode List, int First, int Last, Rejection Cause, bool NeedsUnsafe)
    {
        public bool IsNode { get; init; }

        public bool Touches(Range other) => List == other.List && IsNode == other.IsNode && First <= other.Last && other.First <= Last;

        public Range Join(Range other) => this with
        {
            First = Math.Min(First, other.First),
            Last = Math.Max(Last, other.Last),
            NeedsUnsafe = NeedsUnsafe || other.NeedsUnsafe,
        };
    }
}
