using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Which numbers the labels of a <c>switch</c> take.</summary>
internal static class SelectLabels
{
    /// <summary>Whether a label takes a number; null where that cannot be told, as with a guard.</summary>
    public static bool? Takes(IOperation label, int number) => label switch
    {
        ISingleValueCaseClauseOperation single => IsConstant(single.Value, number),
        IPatternCaseClauseOperation { Guard: null } clause => Takes(clause.Pattern, number),
        IConstantPatternOperation constant => IsConstant(constant.Value, number),
        IDiscardPatternOperation or IDeclarationPatternOperation => true,
        INegatedPatternOperation negated => !Takes(negated.Pattern, number),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or =>
            Takes(or.LeftPattern, number) | Takes(or.RightPattern, number),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } and =>
            Takes(and.LeftPattern, number) & Takes(and.RightPattern, number),
        IRelationalPatternOperation { Value.ConstantValue.Value: int bound } relation => relation.OperatorKind switch
        {
            BinaryOperatorKind.LessThan => number < bound,
            BinaryOperatorKind.LessThanOrEqual => number <= bound,
            BinaryOperatorKind.GreaterThan => number > bound,
            BinaryOperatorKind.GreaterThanOrEqual => number >= bound,
            _ => null,
        },
        _ => null,
    };

    /// <summary>The constants of a label, through <c>or</c>.</summary>
    public static IEnumerable<(IOperation At, int Number)> Constants(IOperation label) => label switch
    {
        ISingleValueCaseClauseOperation { Value: { ConstantValue.Value: int number } value } => [(value, number)],
        IConstantPatternOperation { Value: { ConstantValue.Value: int number } value } => [(value, number)],
        IPatternCaseClauseOperation clause => Constants(clause.Pattern),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or => Constants(or.LeftPattern).Concat(Constants(or.RightPattern)),
        _ => [],
    };

    private static bool? IsConstant(IOperation value, int number) =>
        value.ConstantValue.Value is int constant ? constant == number : null;
}
