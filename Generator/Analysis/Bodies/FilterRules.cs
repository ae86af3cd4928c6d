using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// An exception filter runs before the finally blocks between the throw and the catch. In a twin, the filter may run after these blocks:
/// the first of the two passes over the stack ends where a finally block waits, and at each frame of a twin. So the filter of a try block
/// that may wait must be unable to tell: it may look at the exception, at constants, and at variables that the block does not write.
/// </summary>
internal sealed class FilterRules(TryStatementSyntax @try, SemanticModel model, CancellationToken cancellation)
{
    private DataFlowAnalysis? _dataFlow;

    private DataFlowAnalysis DataFlow => _dataFlow ??= model.AnalyzeDataFlow(@try.Block)!;

    /// <summary>Why the try block keeps its blocking form; null when no filter can tell.</summary>
    public Rejection? Check()
    {
        foreach (var clause in @try.Catches)
        {
            if (clause.Filter is { FilterExpression: var filter } && !CannotTell(filter, clause))
                return BlockingCauses.Filter(filter.GetLocation());
        }
        return null;
    }

    private bool CannotTell(ExpressionSyntax filter, CatchClauseSyntax clause) =>
        model.GetOperation(filter, cancellation) is { } operation
        && operation.DescendantsAndSelf().All(part => CannotTell(part, clause));

    private bool CannotTell(IOperation operation, CatchClauseSyntax clause) => operation switch
    {
        { ConstantValue.HasValue: true } => true,
        ILocalReferenceOperation read => IsOf(clause, read.Local) || IsSteady(read.Local),
        IParameterReferenceOperation read => IsSteady(read.Parameter),
        IPropertyReferenceOperation read => IsPartOf(read.Instance, clause),
        IFieldReferenceOperation read => read.Field.IsConst || IsPartOf(read.Instance, clause),
        IInvocationOperation call => call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String,
        IBinaryOperation binary => binary.OperatorMethod is null || IsOfLibrary(binary.OperatorMethod),
        IUnaryOperation unary => unary.OperatorMethod is null,
        IConversionOperation conversion => conversion.OperatorMethod is null,
        IArgumentOperation or IIsPatternOperation or IPatternOperation or IIsTypeOperation or ITypeOfOperation or ICoalesceOperation
            or IConditionalOperation or IConditionalAccessOperation or IConditionalAccessInstanceOperation
            or IPropertySubpatternOperation or IDefaultValueOperation
            or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } => true,
        _ => false,
    };

    /// <summary>Whether a variable is the same before and after the block's finally blocks.</summary>
    private bool IsSteady(ISymbol variable) =>
        !DataFlow.WrittenInside.Contains(variable, SymbolEqualityComparer.Default)
        && !DataFlow.CapturedInside.Contains(variable, SymbolEqualityComparer.Default)
        && !DataFlow.CapturedOutside.Contains(variable, SymbolEqualityComparer.Default);

    /// <summary>Whether a local is the exception, or what a pattern in the filter took from the exception.</summary>
    private static bool IsOf(CatchClauseSyntax clause, ILocalSymbol local) =>
        local.DeclaringSyntaxReferences.Any(reference => clause.Span.Contains(reference.Span));

    private static bool IsPartOf(IOperation? value, CatchClauseSyntax clause) => value switch
    {
        ILocalReferenceOperation read => IsOf(clause, read.Local),
        IMemberReferenceOperation member => IsPartOf(member.Instance, clause),
        IConversionOperation conversion => IsPartOf(conversion.Operand, clause),
        IConditionalAccessInstanceOperation or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } =>
            IsPartOf(Subject(value), clause),
        _ => false,
    };

    /// <summary>What a pattern tests, or what stands before '?.'.</summary>
    private static IOperation? Subject(IOperation part)
    {
        for (var inner = part; inner.Parent is { } outer; inner = outer)
        {
            if (outer is IIsPatternOperation pattern)
                return pattern.Value;
            if (outer is IConditionalAccessOperation access && access.WhenNotNull == inner)
                return access.Operation;
        }
        return null;
    }

    private static bool IsOfLibrary(IMethodSymbol @operator) =>
        @operator.ContainingNamespace.ToDisplayString().StartsWith("System", StringComparison.Ordinal);
}
