using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Which calls may pass values to a twin where the original takes references. There is no difference if nobody else can look at what is
/// passed until the call ends, and nobody at all after the call has thrown. See docs/adr/0011.
/// </summary>
internal sealed class ByRefArguments(PrivateVariables variables, SemanticModel model, CancellationToken cancellation)
{
    private readonly List<DeliveryTarget> _targets = [];
    private IInvocationOperation _call = null!;

    /// <summary>
    /// What the call becomes, or why the call has to stay as it is. A readonly method of a struct takes nothing but the struct by
    /// reference, and has no shape: its call needs no change.
    /// </summary>
    public (ByRefCall? Call, Rejection? Obstacle) Plan(InvocationExpressionSyntax syntax, ByRefShape? shape)
    {
        if (model.GetOperation(syntax, cancellation) is not IInvocationOperation call)
            return (null, ByRefCauses.Shared(syntax.GetLocation()));
        _call = call;
        _targets.Clear();
        if (CheckReceiver(shape?.DeliversThis == true) is { } receiver)
            return (null, receiver);
        if (shape is null)
            return (null, null);
        foreach (var argument in call.Arguments.OrderBy(static argument => argument.Parameter!.Ordinal))
        {
            if (argument.Parameter!.RefKind != RefKind.None && Check(argument, argument.Parameter.RefKind) is { } obstacle)
                return (null, obstacle);
        }
        var typeArguments = TypeArguments(call.TargetMethod);
        if (typeArguments.Any(type => !type.CanBeNamed(model.Compilation)))
            return (null, ByRefCauses.Generic(call.Syntax.GetLocation()));
        return (new ByRefCall([.. _targets], typeArguments.Length > 0 ? SymbolText.TypeArgumentList(typeArguments) : ""), null);
    }

    /// <summary>The type arguments of a call. For a method of an extension block, the type arguments of the block come first.</summary>
    private static ITypeSymbol[] TypeArguments(IMethodSymbol target) =>
        target.ContainingType.IsExtensionBlock()
            ? [.. target.ContainingType.TypeArguments, .. target.TypeArguments]
            : [.. target.TypeArguments];

    /// <summary>What speaks against the receiver: a struct is passed by reference to its own methods.</summary>
    private Rejection? CheckReceiver(bool isWritten)
    {
        if (_call.Instance is not { Type.IsValueType: true } receiver)
            return null;
        var at = receiver.Syntax.GetLocation();
        if (IsCopied(receiver))
        {
            if (isWritten)
                _targets.Add(DeliveryTarget.Nobody);
            return null;
        }
        return Check(receiver, isWritten, isWritten ? ByRefCauses.Receiver(at) : ByRefCauses.ReadOnlyReceiver(at));
    }

    private Rejection? Check(IArgumentOperation argument, RefKind kind)
    {
        var isWritten = kind is RefKind.Ref or RefKind.Out;
        if (!isWritten && (argument.ArgumentKind != ArgumentKind.Explicit || IsCopied(argument.Value)))
            return null;
        if (argument.Value is IDeclarationExpressionOperation { Expression: ILocalReferenceOperation { Local: var declared } }
            && CheckDeclared(declared, argument) is { } obstacle)
            return obstacle;
        if (argument.Value is IDiscardOperation or IDeclarationExpressionOperation)
        {
            _targets.Add(new DeliveryTarget((ExpressionSyntax)argument.Value.Syntax));
            return null;
        }
        var at = argument.Syntax.GetLocation();
        return Check(argument.Value, isWritten, isWritten ? ByRefCauses.Shared(at) : ByRefCauses.Changing(at));
    }

    /// <summary>
    /// What speaks against a variable that an argument declares. The declaration moves behind the call. A lambda that captures the variable
    /// comes later still, unless there is a jump back.
    /// </summary>
    private Rejection? CheckDeclared(ILocalSymbol variable, IArgumentOperation argument) =>
        CountUses(variable) > 0 ? ByRefCauses.Twice(argument.Syntax.GetLocation())
        : !variables.Contains(variable) && variables.HasJumps ? ByRefCauses.Shared(argument.Syntax.GetLocation())
        : null;

    private Rejection? Check(IOperation passed, bool isWritten, Rejection shared)
    {
        var variable = VariableIn(passed);
        if (!IsOfThis(passed) && (variable is null || !variables.Contains(variable)))
            return shared;
        var at = passed.Syntax.GetLocation();
        var uses = variable is not null ? CountUses(variable) : CountUsesOfThis();
        if (uses > 1 && (isWritten || uses > CountReads(part => variable is not null ? variable.IsSame(VariableIn(part)) : IsOfThis(part))))
            return ByRefCauses.Twice(at);
        if (!isWritten)
            return null;
        // Whether a call changes a variable that is read-only, or a copy, is for the compiler to say.
        if (variable is ILocalSymbol { IsForEach: true } or ILocalSymbol { IsUsing: true })
            return shared;
        var isLost = variable is not null
            ? variables.IsSeenAfterFailure(variable, _call.Syntax)
            : _call.Syntax.Ancestors().Any(static node => node is TryStatementSyntax);
        if (isLost)
            return ByRefCauses.Failure(at);
        _targets.Add(passed is IInstanceReferenceOperation ? DeliveryTarget.This : new DeliveryTarget((ExpressionSyntax)passed.Syntax));
        return null;
    }

    /// <summary>The variable of which a part is passed: the field of a struct is a part of the struct's variable.</summary>
    private static IOperation Root(IOperation passed) => passed switch
    {
        IFieldReferenceOperation { Field: { IsStatic: false, ContainingType.IsValueType: true }, Instance: { } whole } => Root(whole),
        IConversionOperation { IsImplicit: true } same when same.GetConversion().IsIdentity => Root(same.Operand),
        _ => passed,
    };

    /// <summary> The struct that is passed by reference to its method; null where there is none, or where a copy is passed. </summary>
    private IOperation? PassedReceiver => _call.Instance is { Type.IsValueType: true } receiver && !IsCopied(receiver) ? receiver : null;

    /// <summary>How often the call names a variable.</summary>
    private int CountUses(ISymbol variable) =>
        _call.Arguments.Where(static argument => argument.ArgumentKind != ArgumentKind.DefaultValue)
            .Select(static argument => argument.Syntax).Distinct().Sum(argument => variables.CountUses(variable, argument))
        + (PassedReceiver is { } receiver ? variables.CountUses(variable, receiver.Syntax) : 0);

    /// <summary>How many of the arguments and the receiver are the variable or a part of it, and cannot be changed by the call.</summary>
    private int CountReads(Func<IOperation, bool> isPart) =>
        _call.Arguments.Count(argument =>
            argument.Parameter!.RefKind is RefKind.None or RefKind.In or RefKind.RefReadOnlyParameter && isPart(argument.Value))
        + (_call.TargetMethod.IsReadOnly && PassedReceiver is { } receiver && isPart(receiver) ? 1 : 0);

    private static bool IsOfThis(IOperation passed) =>
        Root(passed) is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type.IsValueType: true };

    private static ISymbol? VariableIn(IOperation passed) => Root(passed) switch
    {
        ILocalReferenceOperation read => read.Local,
        IParameterReferenceOperation read => read.Parameter,
        _ => null,
    };

    private int CountUsesOfThis()
    {
        IEnumerable<IOperation> parts = _call.Arguments;
        if (PassedReceiver is { } receiver)
            parts = parts.Append(receiver);
        return parts.SelectMany(static part => part.DescendantsAndSelf()).Count(static part => part is IInstanceReferenceOperation
        {
            ReferenceKind: InstanceReferenceKind.ContainingTypeInstance,
        });
    }

    /// <summary>Whether a copy is passed, or something that nobody can change.</summary>
    private bool IsCopied(IOperation passed) => IsValue(passed) || IsReadOnly(passed);

    private bool IsReadOnly(IOperation receiver) => receiver switch
    {
        IFieldReferenceOperation { Field: var field, Instance: var whole } =>
            field.IsReadOnly || (field.ContainingType.IsValueType && whole is not null && IsReadOnly(whole)),
        IParameterReferenceOperation { Parameter.RefKind: RefKind.In or RefKind.RefReadOnlyParameter } => true,
        IInstanceReferenceOperation =>
            model.GetEnclosingSymbol(receiver.Syntax.SpanStart, cancellation) is IMethodSymbol { IsReadOnly: true },
        _ => false,
    };

    /// <summary>Whether something is passed that is no variable, so that the compiler passes a temporary one.</summary>
    private static bool IsValue(IOperation passed) => passed.ConstantValue.HasValue || passed switch
    {
        IConversionOperation conversion => !conversion.IsImplicit || !conversion.GetConversion().IsIdentity || IsValue(conversion.Operand),
        IInvocationOperation call => call.TargetMethod.RefKind == RefKind.None,
        IPropertyReferenceOperation property => property.Property.RefKind == RefKind.None,
        IConditionalOperation choice => !choice.IsRef,
        ILiteralOperation or IObjectCreationOperation or IDefaultValueOperation or IBinaryOperation or IUnaryOperation or ITupleOperation
            or IArrayCreationOperation or IDelegateCreationOperation or IInterpolatedStringOperation or ICoalesceOperation
            or ISwitchExpressionOperation or IWithOperation or ICollectionExpressionOperation or ITypeOfOperation or INameOfOperation
            or IIsPatternOperation or IIsTypeOperation or IAnonymousObjectCreationOperation or IConditionalAccessInstanceOperation => true,
        _ => false,
    };
}
