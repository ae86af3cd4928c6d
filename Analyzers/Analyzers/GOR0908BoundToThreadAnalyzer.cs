using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>Says that a <c>[Goroutine]</c> method holds something of its thread that only its thread can give back.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0908BoundToThreadAnalyzer() : RefusalAnalyzer(Rule, RejectionKind.BoundToThread)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0908";

    private static readonly DiagnosticDescriptor Rule = Describe(Id, "Goroutine method is bound to its thread");
}
