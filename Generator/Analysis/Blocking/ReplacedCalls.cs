using GoroutineGen.Generator.Blocking;
using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// By which static function a call that blocks is replaced: by a stand-in of the runtime, or by a function made for the call, which calls
/// the member or its counterpart in a blocking region. No answer where the call cannot be moved into a function without a change of
/// meaning.
/// </summary>
internal sealed class ReplacedCalls(CompilationAnalysis analysis, SemanticModel model, CancellationToken cancellation)
{
    private readonly LateArguments _late = new(model, cancellation);
    private readonly SpanArguments _spans = new(model, cancellation);

    /// <summary>The call of the counterpart, which is to be awaited; null when there can be none.</summary>
    public ReplacedCall? Awaited(ExpressionSyntax call, Counterpart counterpart)
    {
        if (BlockingCallParts.Of(call, model, cancellation) is not { } parts || (parts.Form == ReceiverForm.This && !CanPassThis(call)))
            return null;
        if (!counterpart.IsStandIn)
            return Made(parts, counterpart);
        var typeArguments = parts.WrittenTypeArguments;
        var byRef = counterpart.Delivers ? _late.Of(call) : null;
        return (typeArguments is null || parts.Member.ContainingType.Arity == 0)
            && byRef is not null == counterpart.Delivers && _spans.Of(call) is { } spans
            ? new ReplacedCall(
                call, parts.Form, $"{counterpart.Method.ContainingType.FullName()}.{counterpart.Method.Name}{typeArguments}", Made: null)
            {
                Spans = spans,
                ByRef = byRef,
            }
            : null;
    }

    /// <summary>The call in a region of its own; null when there can be none.</summary>
    public ReplacedCall? InRegion(ExpressionSyntax call, BlockingMember member) =>
        BlockingCallParts.Of(call, model, cancellation) is { } parts
        && (parts.Form != ReceiverForm.This || CanPassThis(call))
            ? Made(parts, counterpart: null, member.Kind == BlockingKind.Enumerate)
            : null;

    /// <summary>Whether the instance that a body belongs to can be an argument. Of a struct, the argument would be a copy.</summary>
    private bool CanPassThis(ExpressionSyntax call) => EnclosingType(call) is { IsValueType: false };

    private INamedTypeSymbol? EnclosingType(ExpressionSyntax call) =>
        model.GetEnclosingSymbol(call.SpanStart, cancellation)?.ContainingType;

    private ReplacedCall? Made(BlockingCallParts parts, Counterpart? counterpart, bool isEnumerated = false)
    {
        var member = parts.Member;
        var result = member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType,
            IMethodSymbol method => method.ReturnType,
            IPropertySymbol property => property.Type,
            _ => throw new ArgumentException("A member of an unknown kind.", nameof(parts)),
        };
        var receiver = ReceiverType(parts);
        if (!IsMovable(member, result) || !AreMovable(parts, receiver))
            return null;
        var name = $"{RuntimeNames.MadePrefix}{parts.Position}";
        return new ReplacedCall(parts.Expression, parts.Form, name, new MadeFunction(
            name,
            counterpart is null ? result.FullName() : TaskOf(counterpart, result),
            receiver?.FullName(),
            [.. parts.Given.Select(parameter => MadeOf(parameter, counterpart))],
            TargetOf(parts, counterpart))
        {
            IsRead = member is IPropertySymbol,
            Items = isEnumerated ? ItemsOf(result)?.FullName() : null,
            Token = counterpart is not null ? AsyncCounterparts.TokenOf(counterpart, (IMethodSymbol)member)?.Name : null,
        });
    }

    private static ITypeSymbol? ItemsOf(ITypeSymbol sequence) =>
        sequence.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
            ? ((INamedTypeSymbol)sequence).TypeArguments[0]
            : null;

    private static string TaskOf(Counterpart counterpart, ITypeSymbol result)
    {
        var task = $"global::System.Threading.Tasks.{counterpart.Method.ReturnType.Name}";
        return result.SpecialType == SpecialType.System_Void ? task : $"{task}<{result.FullName()}>";
    }

    private static string TargetOf(BlockingCallParts parts, Counterpart? counterpart)
    {
        var member = parts.Member;
        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor })
            return $"new {member.ContainingType.FullName()}";
        var name = SymbolText.EscapedName(counterpart?.Method.Name ?? member.Name)
            + (member is IMethodSymbol { IsGenericMethod: true } method ? SymbolText.TypeArgumentList(method) : "");
        return member.IsStatic || parts.IsReduced
            ? $"{member.ContainingType.FullName()}.{name}"
            : $".{name}";
    }

    private static MadeParameter MadeOf(IParameterSymbol parameter, Counterpart? counterpart)
    {
        var name = SymbolText.EscapedName(parameter.Name);
        var passedAs = counterpart is null ? name : SymbolText.EscapedName(counterpart.Method.Parameters[parameter.Ordinal].Name);
        (var modifier, var passing) = parameter.RefKind switch
        {
            RefKind.Ref => ("ref ", "ref "),
            RefKind.Out => ("out ", "out "),
            RefKind.In => ("in ", "in "),
            RefKind.RefReadOnlyParameter => ("ref readonly ", "in "),
            _ => (parameter.IsParams ? "params " : "", ""),
        };
        return new MadeParameter(modifier, parameter.Type.FullName(), name, passedAs, passing);
    }

    /// <summary>
    /// The type of the receiver as it is known where the call stands: a call of a protected member has to be made on that type.
    /// </summary>
    private ITypeSymbol? ReceiverType(BlockingCallParts parts) => parts switch
    {
        { IsReduced: true } or { Form: ReceiverForm.None } => null,
        { Form: ReceiverForm.This } => EnclosingType(parts.Expression),
        { Receiver: { } receiver } => model.GetTypeInfo(receiver, cancellation).Type,
        _ => parts.Member.ContainingType,
    };

    private static bool IsMovable(ISymbol member, ITypeSymbol result) =>
        !result.IsStackOnly()
        && member is not (IMethodSymbol { ReturnsByRef: true } or IMethodSymbol { ReturnsByRefReadonly: true })
        && member.ContainingType is { IsAnonymousType: false } type && !type.IsExtensionBlock();

    private bool AreMovable(BlockingCallParts parts, ITypeSymbol? receiver)
    {
        var types = parts.Given.Select(static parameter => parameter.Type)
            .Concat((parts.Member as IMethodSymbol)?.TypeArguments ?? []).Append(parts.Member.ContainingType);
        return types.All(type => type.CanBeNamed(analysis.Compilation))
            && (parts.Form == ReceiverForm.None || parts.IsReduced || MayBeCopied(receiver))
            && parts.Given.All(static parameter => parameter.RefKind == RefKind.None || !parameter.Type.IsStackOnly())
            && parts.Given.All(static parameter => !CallerInfoAttributes.Of(parameter).Any());

        bool MayBeCopied(ITypeSymbol? type) =>
            type is { IsReferenceType: true } or { IsReadOnly: true, IsValueType: true }
            && !type.IsStackOnly() && type.CanBeNamed(analysis.Compilation);
    }
}
