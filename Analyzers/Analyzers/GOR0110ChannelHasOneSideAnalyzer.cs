using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Reports a channel of a local variable that nobody else has, and that is only sent to or only received from.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0110ChannelHasOneSideAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0110";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Channel has one side only",
        messageFormat: "Nobody {0} '{1}', so {2}. Give the other side to a goroutine, or leave the channel out.",
        category: RuleCategories.Meaning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A channel hands values from who sends to who receives.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterOperationAction(context => Analyze(context, types), OperationKind.VariableDeclarator);

    private static void Analyze(OperationAnalysisContext context, RuntimeTypes types)
    {
        var declared = (IVariableDeclaratorOperation)context.Operation;
        var channel = declared.Symbol;
        if (!types.IsChannel(channel.Type) || !ChannelUses.IsMadeAt(declared, types))
            return;
        var inOrder = declared.Root().UsesOf(channel).Select(use => ChannelUses.Of(use, types)).ToImmutableArray();
        var uses = inOrder.ToImmutableHashSet();
        if (uses.Contains(ChannelUse.Other) || (!inOrder.IsEmpty && inOrder[0] == ChannelUse.Close)) // Closed first: it shall throw.
            return;
        if (uses.Contains(ChannelUse.Send) && !uses.Contains(ChannelUse.Receive))
            Report("receives from", "what is sent to it is never seen");
        else if (uses.SetEquals([ChannelUse.Receive]))
            Report("sends to, or closes,", "nothing ever comes from it");

        void Report(string who, string what) => context.ReportDiagnostic(
            Diagnostic.Create(Rule, channel.Locations[0], who, channel.Name, what));
    }
}
