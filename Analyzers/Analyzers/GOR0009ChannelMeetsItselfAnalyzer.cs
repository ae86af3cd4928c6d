using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Reports an unbuffered channel that one function sends to and receives from, and that nobody else has.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0009ChannelMeetsItselfAnalyzer() : LocalObjectAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0009";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Unbuffered channel is used by one goroutine alone",
        messageFormat: "This waits for good: nobody else has '{0}', and it has no buffer. "
            + "Give the other end to a goroutine, or the channel a buffer.",
        category: RuleCategories.Scheduling,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A send to an unbuffered channel ends when another goroutine receives, and the other way round.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override INamedTypeSymbol? TypeOf(RuntimeTypes types) => types.Chan;

    private protected override bool IsOfInterest(IObjectCreationOperation made) => made.Arguments.All(static argument =>
        argument.IsImplicit || argument.Value.ConstantValue is { HasValue: true, Value: 0 });

    private protected override void Analyze(
        ILocalSymbol local, ImmutableArray<ObjectUse> uses, OperationBlockAnalysisContext context)
    {
        if (uses.Any(static use => use.IsElsewhere || !(use.Loop is not null || IsPlain(use))))
            return;
        var first = uses.Where(static use => use.Loop is not null || use.Called?.TargetMethod.Name is "Send" or "Receive" or "Close")
            .OrderBy(static use => use.At.Syntax.SpanStart).FirstOrDefault();
        if (first is null || first.Calls("Close") || !uses.Any(static use => use.Calls("Send"))
            || !uses.Any(static use => use.Loop is not null || use.Calls("Receive")))
            return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, (first.Called ?? first.At).Syntax.GetLocation(), local.Name));
    }

    /// <summary>Whether nothing beside the function comes to the channel by a use, as it would by <c>SendAsync</c>.</summary>
    private static bool IsPlain(ObjectUse use) => use.Called is { } call
        ? call.TargetMethod.Name is "Send" or "Receive" or "Close" or "TrySend" or "TryReceive"
        : use.At.Parent is IPropertyReferenceOperation;
}
