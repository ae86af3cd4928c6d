using System.Collections.Immutable;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Finds the calls, everywhere in the body, that leave an argument out and get caller information for it. In the twin, the twin's name and
/// the rewritten text of arguments would show through. Lines and files need nothing: the twin's #line directives tell them. Finds the calls
/// that look at the stack as well, where the twin itself would show.
/// </summary>
internal sealed class CallerInfoFinder(IMethodSymbol method, SemanticModel model, CancellationToken cancellation)
{
    private readonly List<Rejection> _rejections = [];

    public IReadOnlyList<Rejection> Rejections => _rejections;

    public ImmutableArray<CallerInfo> Find(SyntaxNode body)
    {
        // Of a body that is an expression, the semantic model gives the whole only together with the arrow in front.
        var root = body is ExpressionSyntax ? body.Parent! : body;
        if (model.GetOperation(root, cancellation) is not { } operation)
            return [];
        HiddenCallerInfo hidden = new(model, cancellation);
        var found = ImmutableArray.CreateBuilder<CallerInfo>();
        foreach (var call in operation.DescendantsAndSelf())
        {
            cancellation.ThrowIfCancellationRequested();
            if (hidden.In(call) is { } at)
                _rejections.Add(Analysis.Rejections.CallerInfo(at.GetLocation()));
            if (call is IInvocationOperation { TargetMethod: var target } && CallersFrame.IsLookedAtBy(target))
                _rejections.Add(Analysis.Rejections.CallersFrame(target.Name, call.Syntax.GetLocation()));
            ImmutableArray<CallerArgument> arguments = [.. OmittedArguments(call)];
            if (arguments.IsEmpty)
                continue;
            if (CanPassByName(call))
                found.Add(new CallerInfo(call.Syntax, arguments));
            else
                _rejections.Add(Analysis.Rejections.CallerInfo(call.Syntax.GetLocation()));
        }
        return found.ToImmutable();
    }

    private IEnumerable<CallerArgument> OmittedArguments(IOperation call)
    {
        var arguments = Arguments(call);
        foreach (var argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.DefaultValue, Parameter: { } parameter }
                && Value(parameter, arguments) is { } value)
            {
                yield return new CallerArgument(parameter.Name, SymbolText.Literal(value));
            }
        }
    }

    private static ImmutableArray<IArgumentOperation> Arguments(IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        IPropertyReferenceOperation property => property.Arguments,
        _ => [],
    };

    private string? Value(IParameterSymbol parameter, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var attribute in CallerInfoAttributes.Of(parameter))
        {
            switch (attribute.AttributeClass?.ToDisplayString())
            {
                case CallerInfoAttributes.MemberName:
                    return method.ExplicitInterfaceImplementations.FirstOrDefault()?.Name ?? method.Name;
                case CallerInfoAttributes.ArgumentExpression when attribute.ConstructorArguments.FirstOrDefault().Value is string described:
                    IArgumentOperation? argument = arguments.FirstOrDefault(argument => argument.Parameter?.Name == described);
                    return argument is { ArgumentKind: ArgumentKind.Explicit } ? EditableText(argument.Value.Syntax) : null;
            }
        }
        return null;
    }

    /// <summary>The argument's text, when rewriting may change the text; otherwise null.</summary>
    private static string? EditableText(SyntaxNode argument) =>
        argument.DescendantNodesAndSelf().Any(static node =>
            node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax
                or AnonymousFunctionExpressionSyntax or SwitchExpressionSyntax or QueryExpressionSyntax)
                ? argument.ToString()
                : null;

    /// <summary>
    /// Whether the arguments can be passed by name. A call that C# makes has no list of arguments: its syntax may even be that of another
    /// call.
    /// </summary>
    private bool CanPassByName(IOperation call) =>
        !call.IsImplicit
        && call.Syntax is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax
            or ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax
        && Arguments(call).All(static argument =>
            argument.ArgumentKind is ArgumentKind.Explicit or ArgumentKind.DefaultValue || IsEmptyParams(argument))
        && !IsInExpressionTree(call.Syntax);

    private bool IsInExpressionTree(SyntaxNode node) =>
        node.Ancestors().OfType<LambdaExpressionSyntax>().Any(lambda =>
            model.GetTypeInfo(lambda, cancellation).ConvertedType?.IsExpressionTree() == true);

    /// <summary>Whether an argument is an expanded params parameter for which the call passes nothing.</summary>
    private static bool IsEmptyParams(IArgumentOperation argument) =>
        argument.Value is IArrayCreationOperation { Initializer.ElementValues.IsEmpty: true }
            or ICollectionExpressionOperation { Elements.IsEmpty: true };
}
