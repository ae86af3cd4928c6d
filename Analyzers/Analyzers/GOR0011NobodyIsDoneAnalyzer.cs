using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Reports a wait for a WaitGroup that something is added to and that nobody calls Done of.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0011NobodyIsDoneAnalyzer() : LocalObjectAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0011";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Wait for a WaitGroup that nobody calls Done of",
        messageFormat: "'{0}' is added to, and nobody calls its Done: this waits for good. Start what is counted by '{0}.Go'.",
        category: RuleCategories.Scheduling,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Wait returns when Done was called as often as Add said.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override INamedTypeSymbol? TypeOf(RuntimeTypes types) => types.WaitGroup;

    private protected override void Analyze(
        ILocalSymbol local, ImmutableArray<ObjectUse> uses, OperationBlockAnalysisContext context)
    {
        if (uses.Any(static use => use.Calls("Done") || (use.Calls("Add") && !IsPositive(use.Called!))))
            return;
        foreach (var wait in uses.Where(static use => !use.IsElsewhere && use.Calls("Wait")))
        {
            if (uses.Any(add => add.Calls("Add") && !add.IsElsewhere && add.At.IsBefore(wait.At)))
                context.ReportDiagnostic(Diagnostic.Create(Rule, wait.Called!.Syntax.GetLocation(), local.Name));
        }
    }

    /// <summary>Whether something is added for sure: a constant, or how many there are of something.</summary>
    private static bool IsPositive(IInvocationOperation add) => add.Arguments.Length == 1 && add.Arguments[0].Value switch
    {
        IPropertyReferenceOperation { Property.Name: "Count" or "Length" } => true,
        { ConstantValue: { HasValue: true, Value: > 0 } } => true,
        _ => false,
    };
}
