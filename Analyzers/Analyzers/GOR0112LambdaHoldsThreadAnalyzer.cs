using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Reports a lambda with a block that ordinary code starts a goroutine with, and that waits: outside of goroutine methods lambdas are not
/// rewritten, so each of these goroutines holds a thread while it waits.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0112LambdaHoldsThreadAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0112";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Lambda in ordinary code holds a thread while it waits",
        messageFormat: "The goroutine holds a thread while it waits in '{0}': lambdas in ordinary code are not rewritten. "
            + "Start a [Goroutine] method.",
        category: RuleCategories.Meaning,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A goroutine that suspends costs some hundred bytes while it waits; one that holds a thread costs the thread.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterOperationAction(Analyze, OperationKind.AnonymousFunction);

    private static void Analyze(OperationAnalysisContext context)
    {
        var lambda = (IAnonymousFunctionOperation)context.Operation;
        if (lambda.Syntax is not LambdaExpressionSyntax { Block: not null } syntax || lambda.Symbol.IsAsync
            || lambda.CallThatTakes() is not { } start || GoroutineCode.In(context.Compilation) is not { } code
            || !code.RunsBeside(start.TargetMethod)
            || code.IsMarked(lambda.Symbol) || code.Runs(start, context.ContainingSymbol)
            || (context.ContainingSymbol is IMethodSymbol member && code.IsMarked(member))
            || WaitIn(lambda.Body, code, context.CancellationToken) is not { } wait)
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            Location.Create(syntax.SyntaxTree, TextSpan.FromBounds(syntax.SpanStart, syntax.ArrowToken.Span.End)),
            wait));
    }

    /// <summary>The name of the first member in which a lambda itself waits; null when it does not wait, as far as can be seen.</summary>
    private static string? WaitIn(IOperation operation, GoroutineCode code, CancellationToken cancellation)
    {
        foreach (var child in operation.ChildOperations)
        {
            if (child is IAnonymousFunctionOperation or ILocalFunctionOperation or INameOfOperation)
                continue;
            if ((NameOfWait(child, code, cancellation) ?? WaitIn(child, code, cancellation)) is { } name)
                return name;
        }

        return null;
    }

    private static string? NameOfWait(IOperation operation, GoroutineCode code, CancellationToken cancellation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method }
            when code.Parks(method) || code.Blocks(method) || IsGoroutineThatWaits(method, code, cancellation) => Name(method),
        IPropertyReferenceOperation { Property: var property } when code.Blocks(property) => Name(property),
        IForEachLoopOperation { Syntax: CommonForEachStatementSyntax syntax, SemanticModel: { } model }
            when model.GetForEachStatementInfo(syntax).GetEnumeratorMethod is { } enumerator && code.Parks(enumerator) => "foreach",
        _ => null,
    };

    /// <summary>Whether a goroutine method of this compilation has a wait in its own text.</summary>
    private static bool IsGoroutineThatWaits(IMethodSymbol method, GoroutineCode code, CancellationToken cancellation) =>
        code.IsRewritten(method, cancellation)
        && (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault()?
            .GetSyntax(cancellation) is { } declaration
        && code.Model(declaration.SyntaxTree).GetOperation(declaration, cancellation) is { } body
        && BodyFactsReader.Read(body, code, cancellation) is var facts
        && !(facts.Parks.IsEmpty && facts.Blocks.IsEmpty);

    private static string Name(ISymbol member) => $"{member.ContainingType.Name}.{member.Name}";
}
