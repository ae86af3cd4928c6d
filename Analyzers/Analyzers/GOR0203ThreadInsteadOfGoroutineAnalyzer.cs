using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Reports <c>Task.Run</c> and <c>new Thread</c> in a goroutine, where a goroutine would do: nothing is asked of the task but its end, and
/// nothing of the thread.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0203ThreadInsteadOfGoroutineAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0203";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Thread or task where a goroutine would do",
        messageFormat: "What '{0}' runs is ordinary code, and holds a thread while it waits. Go.Run starts a goroutine.",
        category: RuleCategories.Style,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A lambda that is given to Go.Run in a [Goroutine] method is rewritten; one that is given to Task.Run, or to a "
            + "thread, is not.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types)
    {
        context.RegisterOperationAction(context => AnalyzeCall(context, types), OperationKind.Invocation);
        context.RegisterOperationAction(context => AnalyzeCreation(context, types), OperationKind.ObjectCreation);
    }

    private static void AnalyzeCall(OperationAnalysisContext context, RuntimeTypes types)
    {
        var run = (IInvocationOperation)context.Operation;
        if (run.TargetMethod.Name == "Run" && run.OnlyArgument()?.Parameter?.Type is INamedTypeSymbol body
            && RuntimeTypes.Is(run.TargetMethod, types.Type("System.Threading.Tasks.Task"))
            && !IsTask(body.DelegateInvokeMethod?.ReturnType, types) && TaskEnds.Of(run, types) is not null
            && GoroutineCode.In(context.Compilation)!.IsInTwin(run, context.ContainingSymbol, context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(Rule, run.Syntax.GetLocation(), "Task.Run"));
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, RuntimeTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type?.Name == "Thread" && RuntimeTypes.Is(creation.Type, types.Type("System.Threading.Thread"))
            && creation.Arguments.Length == 1
            && (creation.Initializer is null || creation.Initializer.Initializers.All(IsBackground))
            && creation.Parent is IInvocationOperation { TargetMethod.Name: "Start", Parent: IExpressionStatementOperation }
            && GoroutineCode.In(context.Compilation)!.IsInTwin(creation, context.ContainingSymbol, context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), "Thread"));
    }

    private static bool IsTask(ITypeSymbol? result, RuntimeTypes types) =>
        RuntimeTypes.Is(result, types.Type("System.Threading.Tasks.Task"))
        || RuntimeTypes.Is(result, types.Type("System.Threading.Tasks.Task`1"));

    private static bool IsBackground(IOperation set) =>
        set is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "IsBackground" } };
}
