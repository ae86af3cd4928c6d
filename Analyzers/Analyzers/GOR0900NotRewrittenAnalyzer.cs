using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers;

/// <summary>Says which construct keeps a <c>[Goroutine]</c> method from being rewritten, where no other rule has its kind.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0900NotRewrittenAnalyzer() : RefusalAnalyzer(Rule, RejectionKind.Construct)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0900";

    private static readonly DiagnosticDescriptor Rule = Describe(Id, "Goroutine method is not rewritten");
}
