using System.Collections.Concurrent;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// The code that runs while an exception passes through a block: finally blocks and what <c>using</c> and <c>foreach</c> dispose of, in the
/// block itself and in the methods of this compilation that the block calls, a few calls deep. In the original, an exception filter runs
/// before this code, and in a twin perhaps behind it. So the code must not cancel what the filter asks for.
/// </summary>
internal sealed class UnwoundCode(CompilationAnalysis analysis)
{
    private const int MaxDepth = 6;

    private readonly ConcurrentDictionary<(IMethodSymbol Method, BodyQuestion Question, int Depth), bool> _bodies = new();

    /// <summary>What was asked about bodies, with the answers.</summary>
    public IEnumerable<BodyAnswer> Answers => _bodies.Select(static body =>
        BodyAnswer.About(body.Key.Method, body.Key.Question, body.Key.Depth, body.Value ? 1 : 0));

    /// <summary>The answer for the body as it is now.</summary>
    public int Answer(IMethodSymbol method, BodyQuestion question, int depth, CancellationToken cancellation) =>
        Ask(method, question, depth, cancellation) ? 1 : 0;

    /// <summary>Whether code that is unwound may cancel something that is older than the block.</summary>
    public bool MayCancel(BlockSyntax block, SemanticModel model, CancellationToken cancellation) =>
        model.GetOperation(block, cancellation) is not { } code || CancelsUnwound(code, block, depth: 0, cancellation);

    private bool CancelsUnwound(IOperation code, SyntaxNode scope, int depth, CancellationToken cancellation) =>
        code.DescendantsAndSelf().Any(part => part switch
        {
            ITryOperation { Finally: { } last } => Cancels(last, scope, depth, cancellation),
            IUsingOperation resource => IsCanceller(resource.Resources, scope)
                || Types(resource.Resources).Any(type => DisposalCancels(type, depth, cancellation)),
            IUsingDeclarationOperation resource => IsCanceller(resource.DeclarationGroup, scope)
                || Types(resource.DeclarationGroup).Any(type => DisposalCancels(type, depth, cancellation)),
            IForEachLoopOperation loop => Enumerator(loop) is { } type && DisposalCancels(type, depth, cancellation),
            _ => false,
        } || Calls(part).Any(call => Ask(call.Method, BodyQuestion.CancelsUnwound, depth + 1, cancellation)));

    /// <summary>
    /// Whether code may cancel something that is not made in its scope. A library does not; what else nobody can see into may.
    /// </summary>
    private bool Cancels(IOperation code, SyntaxNode scope, int depth, CancellationToken cancellation) =>
        code.DescendantsAndSelf().Any(part => part switch
        {
            IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call => !IsMadeIn(scope, call.Instance),
            IDynamicInvocationOperation or IDynamicObjectCreationOperation or IFunctionPointerInvocationOperation => true,
            // What is registered with a source's token runs in the call that cancels, even where the source is new.
            IInvocationOperation { TargetMethod.Name: not "Dispose", Instance.Type: { } type }
                when CancellationReads.IsSource(type) => true,
            IArgumentOperation { Value: { Type.TypeKind: TypeKind.Delegate } given } =>
                given is not IDelegateCreationOperation && !IsMadeIn(scope, given),
            ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation =>
                CancellationReads.IsCanceller(part.Type) && !IsMadeIn(scope, part),
            IUsingOperation resource => Types(resource.Resources).Any(type => DisposalCancels(type, depth, cancellation)),
            IUsingDeclarationOperation resource =>
                Types(resource.DeclarationGroup).Any(type => DisposalCancels(type, depth, cancellation)),
            IForEachLoopOperation loop => Enumerator(loop) is { } type && DisposalCancels(type, depth, cancellation),
            _ => false,
        } || Calls(part).Any(call => CallCancels(call.Method, call.IsVirtual, depth, cancellation)));

    private bool CallCancels(IMethodSymbol method, bool isVirtual, int depth, CancellationToken cancellation) =>
        IsOfThisCompilation(method) && (isVirtual || Ask(method, BodyQuestion.Cancels, depth + 1, cancellation));

    private bool Ask(IMethodSymbol method, BodyQuestion question, int depth, CancellationToken cancellation)
    {
        var declared = method.Declared();
        // What an async method unwinds is unwound before the one who waits for its task sees the exception.
        if (!IsOfThisCompilation(declared) || (question == BodyQuestion.CancelsUnwound && declared.IsAsync))
            return false;
        if (depth >= MaxDepth)
            return question == BodyQuestion.Cancels;
        return declared.MethodKind == MethodKind.LocalFunction
            ? Find(declared, question, depth, cancellation)
            : _bodies.GetOrAdd((declared, question, depth), _ => Find(declared, question, depth, cancellation));
    }

    private bool Find(IMethodSymbol method, BodyQuestion question, int depth, CancellationToken cancellation)
    {
        if (method.Source().DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not { } declaration)
            return false;
        if (declaration is AccessorDeclarationSyntax { Body: null, ExpressionBody: null } or ParameterSyntax)
            return false;
        if (analysis.Model(declaration.SyntaxTree).GetOperation(declaration, cancellation) is not { } body)
            return question == BodyQuestion.Cancels;
        return question == BodyQuestion.Cancels
            ? Cancels(body, declaration, depth, cancellation)
            : CancelsUnwound(body, declaration, depth, cancellation);
    }

    /// <summary>Whether to dispose of a value may cancel: what a type of this compilation does there is looked at.</summary>
    private bool DisposalCancels(ITypeSymbol type, int depth, CancellationToken cancellation)
    {
        if (type.TypeKind == TypeKind.TypeParameter)
            return true;
        for (var part = type; part is not null && IsOfThisCompilation(part); part = part.BaseType)
        {
            if (part.TypeKind == TypeKind.Interface)
                return true;
            foreach (var method in part.GetMembers().OfType<IMethodSymbol>().Where(IsDispose))
            {
                if (CallCancels(method, MayBeOverridden(method) && !type.IsSealed, depth, cancellation))
                    return true;
            }
        }
        return false;
    }

    private static bool MayBeOverridden(IMethodSymbol method) =>
        method.IsVirtual || method.IsAbstract || method is { IsOverride: true, IsSealed: false };

    private static bool IsDispose(IMethodSymbol method) =>
        method.Name == "Dispose" || method.ExplicitInterfaceImplementations.Any(static implemented => implemented.Name == "Dispose");

    private bool IsOfThisCompilation(ISymbol symbol) => symbol.ContainingAssembly.IsSame(analysis.Compilation.Assembly);

    private static bool IsCanceller(IOperation resources, SyntaxNode scope) => resources is IVariableDeclarationGroupOperation declared
        ? Declarators(declared).Any(static one =>
            CancellationReads.IsCanceller(one.Symbol.Type) && !CancellationReads.IsCreation(one.GetVariableInitializer()?.Value))
        : CancellationReads.IsCanceller(resources.Type) && !CancellationReads.IsCreation(resources) && !IsMadeIn(scope, resources);

    private static IEnumerable<ITypeSymbol> Types(IOperation resources) => resources is IVariableDeclarationGroupOperation declared
        ? Declarators(declared).Select(static one => one.Symbol.Type)
        : resources.Type is { } type ? [type] : [];

    private static IEnumerable<IVariableDeclaratorOperation> Declarators(IVariableDeclarationGroupOperation declared) =>
        declared.Declarations.SelectMany(static declaration => declaration.Declarators);

    private static ITypeSymbol? Enumerator(IForEachLoopOperation loop) =>
        loop.Syntax is CommonForEachStatementSyntax syntax
            ? loop.SemanticModel!.GetForEachStatementInfo(syntax).GetEnumeratorMethod?.ReturnType
            : null;

    /// <summary>The methods that an operation calls or makes a delegate of, and whether another body may run in their place.</summary>
    private static IEnumerable<(IMethodSymbol Method, bool IsVirtual)> Calls(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                return [(call.TargetMethod, call.IsVirtual)];
            case IMethodReferenceOperation reference:
                return [(reference.Method, reference.IsVirtual)];
            case IObjectCreationOperation { Constructor: { } constructor }:
                return [(constructor, false)];
            case IPropertyReferenceOperation { Property: var property }:
                return from accessor in (IMethodSymbol?[])[property.GetMethod, property.SetMethod]
                       where accessor is not null
                       select (accessor, MayBeOverridden(accessor));
            case IBinaryOperation { OperatorMethod: { } @operator }:
                return [(@operator, false)];
            case IUnaryOperation { OperatorMethod: { } @operator }:
                return [(@operator, false)];
            case IConversionOperation { OperatorMethod: { } @operator }:
                return [(@operator, false)];
            default:
                return [];
        }
    }

    /// <summary>Whether a value is that of a local which holds, from its declaration on, what a scope has made to cancel.</summary>
    private static bool IsMadeIn(SyntaxNode scope, IOperation? value)
    {
        if (value is IConversionOperation conversion)
            return IsMadeIn(scope, conversion.Operand);
        return value is ILocalReferenceOperation { Local: var local }
            && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } declaration
            && declaration.SyntaxTree == scope.SyntaxTree
            && scope.Span.Contains(declaration.Span)
            && SteadyVariables.IsWrittenOnce(local, CancellationToken.None)
            && Initializer(declaration) is { } initializer
            && CancellationReads.IsCreation(value.SemanticModel!.GetOperation(initializer));
    }

    private static ExpressionSyntax? Initializer(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } => value,
        SingleVariableDesignationSyntax => declaration.FirstAncestorOrSelf<AssignmentExpressionSyntax>()?.Right,
        _ => null,
    };
}
