using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>How a twin calls its original, and makes delegates of it.</summary>
internal sealed class OriginalText
{
    private readonly ParameterSyntax[] _parameters;
    private readonly string _result;
    private readonly bool _returnsVoid;

    public OriginalText(TwinPlan plan)
    {
        _parameters = [.. plan.Declaration.ParameterList.Parameters];
        _result = plan.Declaration.ReturnType.Flat();
        _returnsVoid = plan.Signature.ReturnsVoid;
        Name = plan.Declaration.Identifier.Text + Signatures.TypeParameters(plan.Declaration);
        ResultCast = plan.Slot.SlotResult is null ? "" : $"({plan.Slot.Result ?? _result})";
    }

    /// <summary>The original's name with its type parameters: <c>M&lt;T></c>.</summary>
    public string Name { get; }

    /// <summary>
    /// The cast that the original's result needs when the slot's result is less special than the twin's; otherwise empty.
    /// </summary>
    public string ResultCast { get; }

    /// <summary>The call of the original with the twin's own parameters: <c>receiver.M&lt;T>(a, b)</c>.</summary>
    public string Call(string receiver) => $"{receiver}.{Name}({string.Join(", ", _parameters.Select(Argument))})";

    /// <summary>A delegate of the original: <c>(Func&lt;A, B, R>)receiver.M&lt;T></c>.</summary>
    /// <param name="receiver">What the original is called on.</param>
    /// <param name="result">The type of the result; null for the declared one.</param>
    public string Delegate(string receiver, string? result) => $"({DelegateType(result)}){receiver}.{Name}";

    /// <summary>
    /// The argument that passes a parameter on. A dynamic argument would make the call one that is bound at run time, by other rules, so
    /// such an argument is cast.
    /// </summary>
    public static string Argument(ParameterSyntax parameter) =>
        parameter.Type is IdentifierNameSyntax { Identifier.ValueText: "dynamic" }
            or NullableTypeSyntax { ElementType: IdentifierNameSyntax { Identifier.ValueText: "dynamic" } }
            ? $"(object){parameter.Identifier.Text}"
            : parameter.Identifier.Text;

    private string DelegateType(string? result)
    {
        var types = _parameters.Select(static parameter => parameter.Type!.Flat());
        if (!_returnsVoid)
            return $"{RuntimeNames.Func}<{string.Join(", ", types.Append(result ?? _result))}>";
        return _parameters.Length == 0 ? RuntimeNames.Action : $"{RuntimeNames.Action}<{string.Join(", ", types)}>";
    }
}
