using System.Collections.Concurrent;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Finds the methods of this compilation that look at their arguments and at nothing that changes, and write nothing but their own
/// variables: an exception filter may call such a method at any time. What the method calls is looked into as well, a few calls deep.
/// </summary>
internal sealed class FilterHelpers(CompilationAnalysis analysis)
{
    private const int MaxDepth = 4;

    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Depth), Looks> _bodies = new();

    /// <summary>What was asked about bodies, with the answers.</summary>
    public IEnumerable<BodyAnswer> Answers =>
        _bodies.Select(static body => BodyAnswer.About(body.Key.Method, BodyQuestion.LooksOnly, body.Key.Depth, (int)body.Value));

    /// <summary>The answer for the body as it is now.</summary>
    public int Answer(IMethodSymbol method, int depth, CancellationToken cancellation) => (int)Look(method, depth, cancellation);

    public bool IsHelper(IInvocationOperation call, CancellationToken cancellation) => Look(call, 0, cancellation) != Looks.Elsewhere;

    /// <summary>Whether a called helper looks whether something is cancelled.</summary>
    public bool AsksForCancellation(IInvocationOperation call, CancellationToken cancellation) =>
        Look(call, 0, cancellation) == Looks.AtCancellation;

    private Looks Look(IInvocationOperation call, int depth, CancellationToken cancellation) =>
        call.IsVirtual ? Looks.Elsewhere : Look(call.TargetMethod, depth, cancellation);

    private Looks Look(IMethodSymbol method, int depth, CancellationToken cancellation)
    {
        var declared = method.Declared();
        return depth < MaxDepth
            && declared is { MethodKind: MethodKind.Ordinary, IsAsync: false, ReturnsByRef: false, ReturnsByRefReadonly: false }
            && !declared.ContainingType.IsExtensionBlock()
            && declared.Parameters.All(static parameter => parameter.RefKind is RefKind.None or RefKind.In)
            && declared.ContainingAssembly.IsSame(analysis.Compilation.Assembly)
                ? _bodies.GetOrAdd((declared, depth), _ => LookInto(declared, depth, cancellation))
                : Looks.Elsewhere;
    }

    private Looks LookInto(IMethodSymbol method, int depth, CancellationToken cancellation)
    {
        if (method.Source().DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not { } declaration
            || analysis.Model(declaration.SyntaxTree).GetOperation(declaration, cancellation) is not { } body)
        {
            return Looks.Elsewhere;
        }
        var result = Looks.AtArguments;
        foreach (var part in body.DescendantsAndSelf())
        {
            cancellation.ThrowIfCancellationRequested();
            var looks = LookOf(part, method, depth, cancellation);
            if (looks == Looks.Elsewhere)
                return looks;
            if (looks == Looks.AtCancellation)
                result = looks;
        }
        return result;
    }

    private Looks LookOf(IOperation part, IMethodSymbol method, int depth, CancellationToken cancellation) => part switch
    {
        IPropertyReferenceOperation read when CancellationReads.HasAny(read.Property.ContainingType) =>
            CancellationReads.Contains(read.Property) ? Looks.AtCancellation : Looks.Elsewhere,
        IInvocationOperation call when !HarmlessOperations.Contains(call) => call.TargetMethod.Declared().IsSame(method) && !call.IsVirtual
            ? Looks.AtArguments
            : Look(call, depth + 1, cancellation),
        _ => IsSteady(part, cancellation) || HarmlessOperations.Contains(part) ? Looks.AtArguments : Looks.Elsewhere,
    };

    private static bool IsSteady(IOperation part, CancellationToken cancellation) => part switch
    {
        IMethodBodyOperation or IBlockOperation or IExpressionStatementOperation or IReturnOperation { Kind: OperationKind.Return }
            or IVariableDeclarationGroupOperation or IVariableDeclarationOperation or IVariableInitializerOperation
            or ISwitchOperation or ISwitchCaseOperation or ICaseClauseOperation or IWhileLoopOperation or IForLoopOperation
            or IBranchOperation or IEmptyOperation or ITupleOperation or IParameterReferenceOperation
            or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type.IsValueType: false } => true,
        IVariableDeclaratorOperation declarator => declarator.Symbol is { RefKind: RefKind.None, IsStatic: false },
        ILocalReferenceOperation read => read.Local.RefKind == RefKind.None,
        ISimpleAssignmentOperation assignment => !assignment.IsRef && IsOwn(assignment.Target),
        ICompoundAssignmentOperation { OperatorMethod: null } assignment => IsOwn(assignment.Target),
        IIncrementOrDecrementOperation { OperatorMethod: null } increment => IsOwn(increment.Target),
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } read => IsSteady(read, cancellation),
        _ => false,
    };

    /// <summary>
    /// Whether a member is a part of an argument, or never changes. All values in a helper are parts of its arguments or never change, but
    /// for the object itself and what it refers to.
    /// </summary>
    private static bool IsSteady(IMemberReferenceOperation read, CancellationToken cancellation) =>
        read.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
            ? FixedMembers.Contains(read.Member, cancellation)
                && (FixedMembers.HasFixedValues(read.Type) || CancellationReads.HasAny(read.Type))
            : true;

    private static bool IsOwn(IOperation target) => target switch
    {
        ILocalReferenceOperation { Local.RefKind: RefKind.None } => true,
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } => true,
        _ => false,
    };

    /// <summary>What a method looks at, and its answer as a number.</summary>
    private enum Looks
    {
        /// <summary>At what may change, or the method does more than look.</summary>
        Elsewhere,

        /// <summary>At its arguments and at what never changes.</summary>
        AtArguments,

        /// <summary>And at whether something is cancelled.</summary>
        AtCancellation,
    }
}
