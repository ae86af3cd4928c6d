using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>What a delivered value is assigned to.</summary>
/// <param name="Variable">The variable, or the declaration of one; null where there is none in the source.</param>
/// <param name="IsThis">Whether the target is the instance that the body belongs to. Without an instance and without a variable, the value
/// is dropped.</param>
internal sealed record DeliveryTarget(ExpressionSyntax? Variable, bool IsThis = false)
{
    public static readonly DeliveryTarget This = new(null, IsThis: true);

    public static readonly DeliveryTarget Nobody = new(Variable: null);
}
