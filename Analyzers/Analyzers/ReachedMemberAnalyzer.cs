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
        DiagnosticDescriptor rule, LoopKind kind, IMethodSymbol member, Reached reached, SymbolAnalysisContext context)
    {
        foreach (var loop in reached.Facts.Loops.Where(loop => loop.Kind == kind))
            context.ReportDiagnostic(Diagnostic.Create(rule, At(member, loop.At), reached.From, NameOf(member)));
    }

    private protected static void ReportBlocks(
        DiagnosticDescriptor rule, bool isBrief, IMethodSymbol member, Reached reached, SymbolAnalysisContext context)
    {
        if (EndsAwait(member))
            return;
        foreach (var use in reached.Facts.Blocks.Where(use => use.IsBrief == isBrief))
            context.ReportDiagnostic(Diagnostic.Create(rule, At(member, use.At), reached.From, NameOf(member), use.Member));
    }

    /// <summary>Whether a member is what ends an await: it is called when the task has ended.</summary>
    private static bool EndsAwait(IMethodSymbol member) =>
        member is { Name: "GetResult", Parameters.IsEmpty: true } && !member.ContainingType.GetMembers("IsCompleted").IsEmpty;

    /// <summary>How a message names a member: an accessor by its property.</summary>
    private protected static string NameOf(IMethodSymbol member) =>
        member.MethodKind == MethodKind.Ordinary ? member.Name : (member.AssociatedSymbol ?? member.ContainingType).Name;

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
