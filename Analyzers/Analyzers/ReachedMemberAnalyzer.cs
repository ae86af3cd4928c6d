using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Analyzers;

/// <summary>What the rules share that look at ordinary members which goroutines reach.</summary>
/// <param name="rule">What the analyzer reports.</param>
public abstract class ReachedMemberAnalyzer(DiagnosticDescriptor rule) : GoroutineAnalyzer(rule)
{
    private protected sealed override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.Method);

    /// <summary>Reports what is wrong with a member that a goroutine reaches.</summary>
    private protected abstract void Analyze(IMethodSymbol member, Reached reached, SymbolAnalysisContext context);

    private protected static void ReportLoops(
        DiagnosticDescriptor rule, Func<LoopBound, bool> isMeant, IMethodSymbol member, Reached reached, SymbolAnalysisContext context)
    {
        foreach (var loop in reached.Facts.Loops.Where(loop => isMeant(loop.Bound)))
            context.ReportDiagnostic(Diagnostic.Create(rule, At(member, loop.At), reached.From, WayOut(member, context)));
    }

    private protected static void ReportBlocks(
        DiagnosticDescriptor rule, bool isBrief, IMethodSymbol member, Reached reached, SymbolAnalysisContext context)
    {
        // Of a marked member that is not rewritten, another rule says that it holds its thread.
        if (EndsAwait(member) || GoroutineCode.In(context.Compilation)!.IsMarked(member))
            return;
        foreach (var use in reached.Facts.Blocks.Where(use => use.IsBrief == isBrief))
            context.ReportDiagnostic(Diagnostic.Create(rule, At(member, use.At), reached.From, WayOut(member, context), use.Member));
    }

    /// <summary>Whether a member is what ends an await: it is called when the task has ended.</summary>
    private static bool EndsAwait(IMethodSymbol member) =>
        member is { Name: "GetResult", Parameters.IsEmpty: true } && !member.ContainingType.GetMembers("IsCompleted").IsEmpty;

    /// <summary>Whether a member of its kind can have a twin.</summary>
    private protected static bool CanBeMarked(IMethodSymbol member) =>
        member is { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, IsAsync: false }
        && !IsSequence(member.ReturnType);

    /// <summary>The beginning of a message's advice.</summary>
    private static string WayOut(IMethodSymbol member, SymbolAnalysisContext context) =>
        GoroutineCode.In(context.Compilation)!.IsMarked(member) ? "Let it be rewritten (GOR0900 to GOR0908 say why it is not)"
        : CanBeMarked(member) ? $"Mark '{member.Name}' [Goroutine]"
        : "Move the code into a [Goroutine] method";

    /// <summary>Iterators have no twins; what gives a sequence in another way hardly waits.</summary>
    private static bool IsSequence(ITypeSymbol type) => type.OriginalDefinition.SpecialType
        is SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_Generic_IEnumerable_T
        or SpecialType.System_Collections_IEnumerator or SpecialType.System_Collections_Generic_IEnumerator_T;

    /// <summary>The place of a part of a member's body.</summary>
    private protected static Location At(IMethodSymbol member, TextSpan span) =>
        Location.Create((member.PartialImplementationPart ?? member).DeclaringSyntaxReferences[0].SyntaxTree, span);

    private void Analyze(SymbolAnalysisContext context)
    {
        var member = (IMethodSymbol)context.Symbol;
        if (member.DeclaringSyntaxReferences.IsEmpty || GoroutineCode.In(context.Compilation) is not { } code || code.IsExcepted(member))
            return;
        if (GoroutineReach.In(context.Compilation, code, context.CancellationToken).Of(member) is { } reached)
            Analyze(member, reached, context);
    }
}
