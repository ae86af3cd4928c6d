using System.Collections.Immutable;
using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Reports a channel that is closed by who receives from it, where that throws: here, because the channel is closed already; or in the
/// goroutine that sends, because that one goes on.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0111ReceiverClosesChannelAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0111";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Channel is closed by who receives from it",
        messageFormat: "{0}. Let who sends to '{1}' close it.",
        category: RuleCategories.Meaning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "To close a channel says that nothing more is sent. Only who sends knows.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterOperationAction(context => Analyze(context, types), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, RuntimeTypes types)
    {
        var close = (IInvocationOperation)context.Operation;
        if (close.TargetMethod.Name != "Close" || !types.IsOfChannel(close.TargetMethod, "Close")
            || Variable(close.Instance) is not { } channel)
            return;
        if (IsBehindItsRange(close, channel))
            Report("The loop ends when the channel is closed, so closing it again throws");
        else if (IsSentToForEver(close, channel, types))
            Report("The goroutine that sends goes on, so its Send throws");

        void Report(string what) => context.ReportDiagnostic(Diagnostic.Create(Rule, close.Syntax.GetLocation(), what, channel.Name));
    }

    private static ISymbol? Variable(IOperation? operation) => operation switch
    {
        IConversionOperation { IsImplicit: true } conversion => Variable(conversion.Operand),
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation, Field.IsReadOnly: true } field => field.Field,
        _ => null,
    };

    /// <summary>Whether the call stands behind a <c>foreach</c> over the channel that nothing else can end.</summary>
    private static bool IsBehindItsRange(IInvocationOperation close, ISymbol channel)
    {
        if (close.Parent is not IExpressionStatementOperation { Parent: IBlockOperation block } statement)
            return false;
        var range = block.Operations.TakeWhile(step => !ReferenceEquals(step, statement)).LastOrDefault(step =>
            step is IForEachLoopOperation loop && SymbolEqualityComparer.Default.Equals(Variable(loop.Collection), channel));
        return range is IForEachLoopOperation { IsAsynchronous: false } loop
            && !loop.Body.DescendantsAndSelf().OfType<IBranchOperation>().Any(leave =>
                leave.BranchKind == BranchKind.GoTo || SymbolEqualityComparer.Default.Equals(leave.Target, loop.ExitLabel))
            && !close.Root().Descendants().OfType<IAssignmentOperation>().Any(assignment =>
                SymbolEqualityComparer.Default.Equals(Variable(assignment.Target), channel))
            && !close.Root().Descendants().OfType<IArgumentOperation>().Any(argument =>
                argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out
                && SymbolEqualityComparer.Default.Equals(Variable(argument.Value), channel));
    }

    /// <summary>
    /// Whether the call's function receives from a channel that nobody else has, and a goroutine sends to it in a loop that nothing ends.
    /// </summary>
    private static bool IsSentToForEver(IInvocationOperation close, ISymbol channel, RuntimeTypes types)
    {
        if (channel is not ILocalSymbol local)
            return false;
        var root = close.Root();
        var uses = root.UsesOf(local).Select(use => (Use: use, Kind: ChannelUses.Of(use, types))).ToImmutableArray();
        var function = close.Function();
        return uses.All(static use => use.Kind != ChannelUse.Other)
            && uses.Any(use => use.Kind == ChannelUse.Receive && ReferenceEquals(use.Use.Function(), function))
            && uses.Any(use => use.Kind == ChannelUse.Send && GoesOnForEver(use.Use, function, types))
            && root.Descendants().OfType<IVariableDeclaratorOperation>().Any(declared =>
                SymbolEqualityComparer.Default.Equals(declared.Symbol, local) && ChannelUses.IsMadeAt(declared, types));
    }

    private static bool GoesOnForEver(ILocalReferenceOperation send, IOperation? closer, RuntimeTypes types)
    {
        if (send.Parent is not IInvocationOperation { Parent: IExpressionStatementOperation }
            || send.Function() is not IAnonymousFunctionOperation lambda || ReferenceEquals(lambda, closer)
            || lambda.CallThatTakes() is not { } start || !types.IsGo(start.TargetMethod, RuntimeNames.Run) || start.Arguments.Length != 1)
            return false;
        var steps = send.Parent.Parent!.Parent is IBlockOperation block ? block.Parent : send.Parent.Parent.Parent;
        return steps is ILoopOperation loop && LoopBounds.IsEndless(loop)
            && loop.Body.Descendants().OfType<IInvocationOperation>().Count() == 1 // Anything else that is called may end the goroutine.
            && !IsCaught(loop, lambda);
    }

    private static bool IsCaught(IOperation operation, IOperation lambda)
    {
        for (var outer = operation.Parent; outer is not null && !ReferenceEquals(outer, lambda); outer = outer.Parent)
        {
            if (outer is ITryOperation)
                return true;
        }

        return false;
    }
}
