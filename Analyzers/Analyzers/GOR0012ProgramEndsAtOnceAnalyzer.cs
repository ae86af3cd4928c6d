using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Reports a goroutine that a program's Main starts as the last thing it does: the program ends before the goroutine runs.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0012ProgramEndsAtOnceAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0012";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Program ends before its goroutine runs",
        messageFormat: "Nothing waits for this goroutine, and the program ends with Main. Start the program's first goroutine by Go.Main.",
        category: RuleCategories.Scheduling,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A goroutine does not keep the process alive.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types)
    {
        if (context.Compilation.Options.OutputKind is not (OutputKind.ConsoleApplication or OutputKind.WindowsApplication)
            || context.Compilation.GetEntryPoint(context.CancellationToken) is not { } main)
            return;
        context.RegisterOperationAction(
            context =>
            {
                if (SymbolEqualityComparer.Default.Equals(context.ContainingSymbol, main))
                    Analyze(context, types);
            },
            OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, RuntimeTypes types)
    {
        var start = (IInvocationOperation)context.Operation;
        if (types.IsGo(start.TargetMethod, "Run") && IsDropped(start)
            && start.FunctionBody() is { Parent: null } main
            && !start.Around().Any(MayWaitAtItsEnd)
            && main.Own().All(operation => !MayKeepAlive(operation)
                && (operation.Syntax.Span.End <= start.Syntax.Span.End || IsPartOf(operation, start) || !MayWait(operation))))
            context.ReportDiagnostic(Diagnostic.Create(Rule, start.Syntax.GetLocation()));
    }

    private static bool IsDropped(IOperation start) =>
        start.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation or IVariableInitializerOperation;

    private static bool IsPartOf(IOperation operation, IOperation outer) => outer.Syntax.Span.Contains(operation.Syntax.Span);

    /// <summary>Whether something runs behind the start, at the end of what is around it, of which nobody knows whether it waits.</summary>
    private static bool MayWaitAtItsEnd(IOperation around) => around is IUsingOperation or IWhileLoopOperation or ITryOperation
        or ILockOperation || (around is IForEachLoopOperation { Collection: var collection } && !IsPlainCollection(collection));

    /// <summary>Whether a thread may be started that the program waits for, or Main waits at its end.</summary>
    private static bool MayKeepAlive(IOperation operation) => operation switch
    {
        IUsingDeclarationOperation => true,
        IObjectCreationOperation creation => creation.Type?.Name == nameof(Thread),
        _ => false,
    };

    /// <summary>Whether an operation behind the start may wait for anything. What is not known to be quick may.</summary>
    private static bool MayWait(IOperation operation) => operation switch
    {
        IInvocationOperation call => !IsQuick(call.TargetMethod), // Another start among them: that one is reported.
        IPropertyReferenceOperation property => !IsQuick(property.Property),
        IObjectCreationOperation creation => !IsQuick(creation.Constructor),
        IForEachLoopOperation loop => !IsPlainCollection(loop.Collection),
        IWhileLoopOperation or IAwaitOperation or IUsingOperation or ILockOperation or ILabeledOperation => true,
        IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IFunctionPointerInvocationOperation => true,
        _ => operation.Kind == OperationKind.None,
    };

    private static bool IsPlainCollection(IOperation collection) => collection switch
    {
        IConversionOperation conversion => IsPlainCollection(conversion.Operand),
        _ => collection.Type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String },
    };

    private static bool IsQuick(ISymbol? member) =>
        member?.ContainingType is { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } type
        && (type.Name is "String" or "Array" or "Math" or "DateTime" or "TimeSpan" or "Int32" or "Object"
            || (type.Name == "Console" && member.Name is "Write" or "WriteLine"));
}
