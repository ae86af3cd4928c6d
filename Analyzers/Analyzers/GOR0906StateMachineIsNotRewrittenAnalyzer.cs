using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>Says that a <c>[Goroutine]</c> method is async or an iterator.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0906StateMachineIsNotRewrittenAnalyzer() : RefusalAnalyzer(Rule, RejectionKind.StateMachine)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0906";

    private static readonly DiagnosticDescriptor Rule = Describe(Id, "Goroutine method is async or an iterator");
}
