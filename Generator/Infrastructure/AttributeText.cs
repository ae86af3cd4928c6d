using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Generator.Infrastructure;

/// <summary>Attributes as C# text that means the same in any file.</summary>
internal static class AttributeText
{
    /// <summary>The attributes as text that stands before a declaration; empty when there are none.</summary>
    public static string Of(IEnumerable<AttributeData> attributes) => string.Concat(attributes.Select(static data => $"[{Of(data)}] "));

    private static string Of(AttributeData data)
    {
        var arguments = string.Join(", ", data.ConstructorArguments.Select(Value)
            .Concat(data.NamedArguments.Select(static named => $"{SymbolText.EscapedName(named.Key)} = {Value(named.Value)}")));
        var type = data.AttributeClass!.FullName();
        return arguments.Length > 0 ? $"{type}({arguments})" : type;
    }

    private static string Value(TypedConstant constant) => constant switch
    {
        { IsNull: true } => $"({constant.Type!.FullName()})null",
        { Kind: TypedConstantKind.Array } => $"new {constant.Type!.FullName()} {{ {string.Join(", ", constant.Values.Select(Value))} }}",
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => $"typeof({type.FullName()})",
        { Kind: TypedConstantKind.Enum } => $"({constant.Type!.FullName()})({Primitive(constant.Value!)})",
        _ => Primitive(constant.Value!),
    };

    /// <summary>A literal of the value's very type: the choice of an overload, or the type of a boxed value, may depend on it.</summary>
    private static string Primitive(object value) => value switch
    {
        string text => SymbolText.Literal(text),
        bool or int => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)!,
        char character => SymbolDisplay.FormatLiteral(character, quote: true),
        double number => Floating(number, number.ToString("R", CultureInfo.InvariantCulture), "double", "D"),
        float number => Floating(number, number.ToString("R", CultureInfo.InvariantCulture), "float", "F"),
        long number => Invariant($"{number}L"),
        ulong number => Invariant($"{number}UL"),
        uint number => Invariant($"{number}U"),
        _ => $"(global::{value.GetType().FullName})({((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)})",
    };

    private static string Floating(double number, string digits, string type, string suffix) =>
        double.IsNaN(number) ? $"{type}.NaN"
        : double.IsInfinity(number) ? $"{type}.{(number > 0 ? "Positive" : "Negative")}Infinity"
        : digits + suffix;

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
