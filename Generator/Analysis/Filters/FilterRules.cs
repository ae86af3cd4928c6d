using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// An exception filter runs before the finally blocks between the throw and the catch. In a twin, the filter may run after these blocks:
/// the first of the two passes over the stack ends where a finally block waits, and at each frame of a twin. So the filter of a try block
/// that may wait must be unable to tell: it may look at the exception, at constants, at what does not change, at methods that look at
/// nothing else, and at whether something is cancelled, where no finally block cancels.
/// </summary>
internal sealed class FilterRules(
    TryStatementSyntax @try, CompilationAnalysis analysis, SemanticModel model, CancellationToken cancellation)
{
    private readonly SteadyVariables _variables = new(@try.Block, model, cancellation);

    /// <summary>Why the try block keeps its blocking form; null when no filter can tell.</summary>
    public Rejection? Check()
    {
        foreach (var clause in @try.Catches)
        {
            if (clause.Filter is not { FilterExpression: var filter })
                continue;
            if (model.GetOperation(filter, cancellation) is not { } operation || !CannotTell(operation, clause))
                return BlockingCauses.Filter(filter.GetLocation());
            if (AsksForCancellation(operation) && analysis.UnwoundCode.MayCancel(@try.Block, model, cancellation))
                return BlockingCauses.CancelledOnTheWay(filter.GetLocation());
        }
        return null;
    }

    private bool CannotTell(IOperation filter, CatchClauseSyntax clause) =>
        filter.DescendantsAndSelf().All(part => IsSteady(part, clause));

    private bool IsSteady(IOperation part, CatchClauseSyntax clause) => part switch
    {
        { ConstantValue.HasValue: true } => true,
        ILocalReferenceOperation read when IsDeclaredIn(clause, read.Local) =>
            FixedMembers.HasFixedValues(read.Local.Type) || IsOfException(read, clause),
        ILocalReferenceOperation or IParameterReferenceOperation => IsSteady(part),
        IPropertyReferenceOperation or IFieldReferenceOperation => IsSteady(part) || IsOfException(part, clause),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } self => IsSteady(self),
        IInvocationOperation call => HarmlessOperations.Contains(call) || IsHelper(call, clause),
        _ => HarmlessOperations.Contains(part),
    };

    /// <summary>
    /// Whether a value is the same after the block's finally blocks: a variable that nobody writes meanwhile, a read-only field or property
    /// of such a value, or whether such a value is cancelled.
    /// </summary>
    private bool IsSteady(IOperation? value) => value switch
    {
        ILocalReferenceOperation read => _variables.Contains(read.Local),
        IParameterReferenceOperation read => _variables.Contains(read.Parameter),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => value.Type is { IsValueType: false },
        IPropertyReferenceOperation read when CancellationReads.Contains(read.Property) => IsSteady(read.Instance),
        IPropertyReferenceOperation read when FixedMembers.HasFixedValues(read.Instance?.Type) => IsSteady(read.Instance),
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } read =>
            FixedMembers.Contains(read.Member, cancellation) && (read.Member.IsStatic || IsSteady(read.Instance)),
        IConversionOperation { OperatorMethod: null } conversion => IsSteady(conversion.Operand),
        IConditionalAccessOperation access => IsSteady(access.WhenNotNull),
        _ => Operands.Behind(value) is { } operand && IsSteady(operand),
    };

    /// <summary>Whether a value is the exception or a part of it; or of the exception that says why a context is done.</summary>
    private bool IsOfException(IOperation? value, CatchClauseSyntax clause) => value switch
    {
        ILocalReferenceOperation read => IsDeclaredIn(clause, read.Local)
            && (clause.Declaration?.Span.Contains(DeclarationOf(read.Local)) == true
                || IsOfException(Operands.Matched(read.Local, model, cancellation), clause)),
        IPropertyReferenceOperation read when CancellationReads.IsReason(read.Property) => IsSteady(read),
        IMemberReferenceOperation member => IsOfException(member.Instance, clause),
        IConversionOperation conversion => IsOfException(conversion.Operand, clause),
        IConditionalAccessOperation access => IsOfException(access.WhenNotNull, clause),
        IInvocationOperation call => HarmlessOperations.Contains(call) && IsOfException(call.Instance, clause),
        _ => Operands.Behind(value) is { } operand && IsOfException(operand, clause),
    };

    /// <summary>Whether a call is of a method that looks at its arguments only, and the arguments are what a filter may look at.</summary>
    private bool IsHelper(IInvocationOperation call, CatchClauseSyntax clause) =>
        analysis.FilterHelpers.IsHelper(call, cancellation)
        && (call.Instance is null || IsSteady(call.Instance))
        && call.Arguments.All(argument => IsOfException(argument.Value, clause)
            || FixedMembers.HasFixedValues(argument.Value.Type) || CancellationReads.HasAny(argument.Value.Type)
            || argument.Value.ConstantValue.HasValue);

    private bool AsksForCancellation(IOperation filter) => filter.DescendantsAndSelf().Any(part => part switch
    {
        IPropertyReferenceOperation read => CancellationReads.Contains(read.Property),
        IInvocationOperation call => analysis.FilterHelpers.AsksForCancellation(call, cancellation),
        _ => false,
    });

    /// <summary>Whether a local is the exception, or what a pattern in the filter gives a name.</summary>
    private static bool IsDeclaredIn(CatchClauseSyntax clause, ILocalSymbol local) => clause.Span.Contains(DeclarationOf(local));

    private static TextSpan DeclarationOf(ILocalSymbol local) => local.DeclaringSyntaxReferences[0].Span;
}
