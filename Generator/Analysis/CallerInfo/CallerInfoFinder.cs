using System.Collections.Immutable;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Finds the calls that get caller information by leaving an argument out, everywhere in the body: the twin's name and the
/// rewritten text of arguments would show through. So would the twin where a call looks at the stack. Lines and files need nothing, for
/// those the twin's #line directives do.
/// </summary>
internal sealed class CallerInfoFinder(IMethodSymbol method, SemanticModel model, CancellationToken cancellation)
{
    private readonly List<Rejection> _rejections = [];

    public IReadOnlyList<Rejection> Rejections => _rejections;

    public ImmutableArray<CallerInfo> Find(SyntaxNode body)
    {
        // The whole body is one operation only together with what declares it.
        SyntaxNode root = body is ExpressionSyntax ? body.Parent! : body;
        if (model.GetOperation(root, cancellation) is not { } operation)
            return [];
        HiddenCallerInfo hidden = new(model, cancellation);
        ImmutableArray<CallerInfo>.Builder found = ImmutableArray.CreateBuilder<CallerInfo>();
        foreach (IOperation call in operation.DescendantsAndSelf())
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
        ImmutableArray<IArgumentOperation> arguments = Arguments(call);
        foreach (IArgumentOperation argument in arguments)
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
        foreach (AttributeData attribute in CallerInfoAttributes.Of(parameter))
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

    /// <summary>The argument's text, when rewriting may change it.</summary>
    private static string? EditableText(SyntaxNode argument) =>
        argument.DescendantNodesAndSelf().Any(static node =>
            node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax
                or AnonymousFunctionExpressionSyntax or SwitchExpressionSyntax or QueryExpressionSyntax)
                ? argument.ToString()
                : null;

    /// <summary>A call that C# makes has the syntax of what it is about, which may be another call.</summary>
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

    /// <summary>Whether it is an expanded params parameter that got no argument.</summary>
    private static bool IsEmptyParams(IArgumentOperation argument) =>
        argument.Value is IArrayCreationOperation { Initializer.ElementValues.IsEmpty: true }
            or ICollectionExpressionOperation { Elements.IsEmpty: true };
}
