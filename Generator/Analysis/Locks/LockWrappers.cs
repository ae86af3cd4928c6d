using System.Collections.Concurrent;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Finds methods of this compilation that take a lock of their thread and leave the lock taken: constructors and factories of objects that
/// give the lock back when a <c>using</c> disposes of them, and enumerators that hold a lock until they are disposed of. What such a method
/// calls is looked into as well, a few calls deep.
/// </summary>
internal sealed class LockWrappers(CompilationAnalysis analysis)
{
    private const int MaxDepth = 4;

    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Depth), LockEffect> _effects = new();
    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Depth), bool> _enumerations = new();

    /// <summary>What was asked about bodies, with the answers.</summary>
    public IEnumerable<BodyAnswer> Answers =>
        _effects.Select(static body => BodyAnswer.About(body.Key.Method, BodyQuestion.LockEffect, body.Key.Depth, (int)body.Value))
            .Concat(_enumerations.Select(static body =>
                BodyAnswer.About(body.Key.Method, BodyQuestion.HoldsWhileEnumerated, body.Key.Depth, body.Value ? 1 : 0)));

    /// <summary>The answer for the body as it is now.</summary>
    public int Answer(IMethodSymbol method, BodyQuestion question, int depth, CancellationToken cancellation) =>
        question == BodyQuestion.LockEffect ? (int)Effect(method, depth, cancellation) : Holds(method, depth, cancellation) ? 1 : 0;

    /// <summary>What in an expression takes a lock that is given back when the value is disposed of; null when nothing does.</summary>
    public SyntaxNode? TakenIn(ExpressionSyntax resource, SemanticModel model, CancellationToken cancellation) =>
        resource.OwnNodes().FirstOrDefault(node =>
            Effect(node, model, depth: 0, cancellation) == LockEffect.Takes
            || (node == resource && Getter(resource, model, cancellation) is { } getter
                && Effect(getter, depth: 0, cancellation) == LockEffect.Takes));

    /// <summary>Whether the enumerator of a loop holds a lock while the loop runs.</summary>
    public bool IsHeldBy(CommonForEachStatementSyntax loop, SemanticModel model, CancellationToken cancellation) =>
        IsHeldBy(loop, model, depth: 0, cancellation);

    private bool IsHeldBy(CommonForEachStatementSyntax loop, SemanticModel model, int depth, CancellationToken cancellation)
    {
        var info = model.GetForEachStatementInfo(loop);
        return (info.GetEnumeratorMethod is { } start && model.GetTypeInfo(loop.Expression, cancellation).Type is { } type
                && Holds(HiddenCalls.Implementation(type, start) as IMethodSymbol ?? start, depth, cancellation))
            || (info.MoveNextMethod is { } next && Effect(next, depth, cancellation) == LockEffect.Takes)
            || loop.Expression.OwnNodes().Any(node => Called(node, model, cancellation) is { } called && Holds(called, depth, cancellation))
            || (Getter(loop.Expression, model, cancellation) is { } getter && Holds(getter, depth, cancellation));
    }

    private LockEffect Effect(IMethodSymbol method, int depth, CancellationToken cancellation) =>
        depth < MaxDepth && Body(method, cancellation) is { } body
            ? _effects.GetOrAdd((method.Declared(), depth), _ => FindEffect(method, body, depth, cancellation))
            : LockEffect.None;

    private LockEffect FindEffect(IMethodSymbol method, SyntaxNode[] body, int depth, CancellationToken cancellation)
    {
        // An iterator does nothing when it is called.
        if (body.Any(static node => node is YieldStatementSyntax))
            return LockEffect.None;
        var takes = ImplicitBase(method, body) is { } before && Effect(before, depth + 1, cancellation) == LockEffect.Takes;
        var gives = false;
        foreach (var node in body)
        {
            cancellation.ThrowIfCancellationRequested();
            var effect = Effect(node, analysis.Model(node.SyntaxTree), depth + 1, cancellation);
            takes |= effect == LockEffect.Takes && !IsResource(node);
            // A lock that is given back where something has failed is kept where nothing has.
            gives |= effect == LockEffect.Gives && node.FirstAncestorOrSelf<CatchClauseSyntax>() is null;
        }
        return takes == gives ? LockEffect.None : takes ? LockEffect.Takes : LockEffect.Gives;
    }

    private LockEffect Effect(SyntaxNode node, SemanticModel model, int depth, CancellationToken cancellation)
    {
        if (node is InvocationExpressionSyntax { Expression: var name } && ThreadOwnedLocks.MayBeOperation(name)
            && model.GetOperation(node, cancellation) is IInvocationOperation call && ThreadOwnedLocks.Operation(call) is { } operation)
        {
            return operation.Gives ? LockEffect.Gives : LockEffect.Takes;
        }
        if (node is BaseObjectCreationExpressionSyntax && model.GetOperation(node, cancellation) is IObjectCreationOperation creation
            && ThreadOwnedLocks.IsTakenBy(creation))
        {
            return LockEffect.Takes;
        }
        return Called(node, model, cancellation) is { } called ? Effect(called, depth, cancellation) : LockEffect.None;
    }

    private bool Holds(IMethodSymbol method, int depth, CancellationToken cancellation) =>
        depth < MaxDepth && method.MethodKind != MethodKind.Constructor && Body(method, cancellation) is { } body
        && _enumerations.GetOrAdd((method.Declared(), depth), _ => FindHolds(method, body, depth, cancellation));

    private bool FindHolds(IMethodSymbol method, SyntaxNode[] body, int depth, CancellationToken cancellation)
    {
        YieldStatementSyntax[] yields = [.. body.OfType<YieldStatementSyntax>().Where(static node => node.Expression is not null)];
        return yields.Length > 0
            ? body.Any(node => IsHeldAcross(node, yields, depth, cancellation))
            : Effect(method, depth, cancellation) == LockEffect.Takes || body.Any(node => MakesHolder(node, depth, cancellation));
    }

    private bool IsHeldAcross(SyntaxNode node, YieldStatementSyntax[] yields, int depth, CancellationToken cancellation)
    {
        var model = analysis.Model(node.SyntaxTree);
        return node switch
        {
            LockStatementSyntax => IsAround(node),
            CommonForEachStatementSyntax loop => IsAround(node) && IsHeldBy(loop, model, depth + 1, cancellation),
            _ => yields.Any(yield => yield.SpanStart > node.SpanStart) && Effect(node, model, depth + 1, cancellation) == LockEffect.Takes,
        };

        bool IsAround(SyntaxNode statement) => yields.Any(yield => statement.Span.Contains(yield.Span));
    }

    /// <summary>
    /// Whether a node makes an enumerator that holds a lock: that of an iterator, or one of a class whose MoveNext takes a lock.
    /// </summary>
    private bool MakesHolder(SyntaxNode node, int depth, CancellationToken cancellation)
    {
        if (Called(node, analysis.Model(node.SyntaxTree), cancellation) is not { } called)
            return false;
        return called.MethodKind == MethodKind.Constructor
            ? called.ContainingType.GetMembers("MoveNext").OfType<IMethodSymbol>()
                .Any(next => Effect(next, depth + 1, cancellation) == LockEffect.Takes)
            : Holds(called, depth + 1, cancellation);
    }

    private static IMethodSymbol? Called(SyntaxNode node, SemanticModel model, CancellationToken cancellation) =>
        node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax
            or PrimaryConstructorBaseTypeSyntax
            ? model.GetSymbolInfo(node, cancellation).Symbol as IMethodSymbol
            : null;

    private static IMethodSymbol? Getter(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        expression is SimpleNameSyntax or MemberAccessExpressionSyntax
        && model.GetSymbolInfo(expression, cancellation).Symbol is IPropertySymbol property
            ? property.GetMethod
            : null;

    /// <summary>
    /// The base class's constructor that a constructor runs first, though its text does not say so; null when there is none.
    /// </summary>
    private static IMethodSymbol? ImplicitBase(IMethodSymbol method, SyntaxNode[] body) =>
        method.MethodKind == MethodKind.Constructor
        && !body.Any(static node => node is ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax)
            ? method.ContainingType.BaseType?.InstanceConstructors.FirstOrDefault(static constructor => constructor.Parameters.IsEmpty)
            : null;

    /// <summary>
    /// The nodes of a method's body, and of the initializers that a constructor runs. Only the initializers in the same part of the type
    /// count: an edit of a part in another file would have to be noticed. Null for a method of another assembly, and for an async one.
    /// </summary>
    private SyntaxNode[]? Body(IMethodSymbol method, CancellationToken cancellation)
    {
        var declared = method.Declared();
        if (!declared.ContainingAssembly.IsSame(analysis.Compilation.Assembly) || declared.IsAsync)
            return null;
        if (declared.Source().DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not { } declaration)
            return null;
        // The declaration of a primary constructor, or of a constructor that nobody wrote, is the type.
        IEnumerable<SyntaxNode> parts = declaration is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax ? [] : [declaration];
        if (declared.MethodKind == MethodKind.Constructor && TypeOf(declaration) is { } type)
            parts = parts.Concat(Initializers(type));
        return [.. parts.SelectMany(static part => part.DescendantNodesAndSelf(node => node == part || !node.IsNestedFunction()))];
    }

    private static TypeDeclarationSyntax? TypeOf(SyntaxNode constructor) =>
        (constructor is ConstructorDeclarationSyntax ? constructor.Parent : constructor) as TypeDeclarationSyntax;

    private static IEnumerable<SyntaxNode> Initializers(TypeDeclarationSyntax type) =>
    [
        .. type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? [],
        .. type.Members.Where(static member => !member.Modifiers.Any(SyntaxKind.StaticKeyword)).SelectMany(static member => member switch
        {
            FieldDeclarationSyntax field => field.Declaration.Variables.Select(static variable => variable.Initializer),
            PropertyDeclarationSyntax property => [property.Initializer],
            _ => [],
        }).OfType<EqualsValueClauseSyntax>(),
    ];

    /// <summary>Whether what a node gives is disposed of in the same body.</summary>
    private static bool IsResource(SyntaxNode node) => node.AncestorsAndSelf().Any(static ancestor => ancestor.Parent switch
    {
        UsingStatementSyntax statement => ancestor == statement.Expression || ancestor == statement.Declaration,
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword } => true,
        _ => false,
    });
}
