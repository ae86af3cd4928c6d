using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>A priority among overloads, which a twin keeps: calls of twins choose among them as those of the originals do.</summary>
internal static class OverloadPriority
{
    private const string Name = "System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute";

    /// <summary>The attribute to stand before the twin's signature; empty where there is none.</summary>
    public static string Of(IMethodSymbol method)
    {
        AttributeData? priority = method.GetAttributes().FirstOrDefault(static data => data.AttributeClass?.ToDisplayString() == Name);
        return priority?.ConstructorArguments.FirstOrDefault().Value is int value ? $"[global::{Name}({value})] " : "";
    }
}
