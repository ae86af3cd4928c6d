using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>Says that a <c>[Goroutine]</c> method takes or returns what cannot outlive a suspension.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0907ReferenceInSignatureAnalyzer() : RefusalAnalyzer(Rule, RejectionKind.ReferenceInSignature)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0907";

    private static readonly DiagnosticDescriptor Rule = Describe(Id, "Goroutine method takes or returns a reference");
}
