using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// References within an expression: what makes a reference, and how far a reference lives. A reference lives on through the fields,
/// elements and tuples that are named by it, up to the operation that reads or writes there.
/// </summary>
internal static class References
{
    /// <summary>
    /// Whether an operation gives a reference that the compiler cannot make once more behind a wait. For variables, fields and elements of
    /// arrays, the compiler can: it keeps the object and the index in place of the reference.
    /// </summary>
    public static bool IsMadeBy(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod.RefKind != RefKind.None,
        IPropertyReferenceOperation property => property.Property.RefKind != RefKind.None,
        IImplicitIndexerReferenceOperation { IndexerSymbol: IPropertySymbol indexer } => indexer.RefKind != RefKind.None,
        IFieldReferenceOperation field => field.Field.RefKind != RefKind.None,
        IConditionalOperation conditional => conditional.IsRef,
        IInlineArrayAccessOperation => true,
        _ => IsElementFromEnd(operation) && operation.Parent is IFieldReferenceOperation,
    };

    /// <summary>
    /// Whether an operation is a field of an object that may be null. The compiler names the field behind the wait, so the object is tested
    /// for null there, which is too late. Only for an assignment to the field does the compiler make a test of its own before the wait, as
    /// the original does.
    /// </summary>
    public static bool IsFieldOfAnyObject(IOperation operation) =>
        operation is IFieldReferenceOperation { Instance: { } @object, Field.ContainingType.IsReferenceType: true }
        && @object is not (IInstanceReferenceOperation or IObjectCreationOperation or IConditionalAccessInstanceOperation);

    /// <summary>Whether the operation that uses a place goes there for the first time behind the operation's operands.</summary>
    public static bool IsFirstBehindOperands(IOperation user) => user switch
    {
        ISimpleAssignmentOperation assignment => assignment.Target is not IFieldReferenceOperation,
        ICompoundAssignmentOperation compound => compound.OperatorMethod is { IsStatic: false },
        IAssignmentOperation or ITupleOperation => false,
        _ => true,
    };

    /// <summary>
    /// The operation that uses a reference made before a wait, and that has the wait inside it; null when the reference is used up by then.
    /// </summary>
    public static IOperation? UserBehind(IOperation reference, TextSpan wait) =>
        reference.Syntax.Span.End > wait.Start ? null : Users(reference).FirstOrDefault(user => user.Syntax.Span.Contains(wait));

    /// <summary>The operations that use a reference itself, and not the value that the reference leads to, from the inside out.</summary>
    public static IEnumerable<IOperation> Users(IOperation reference)
    {
        for (var place = reference; place.Parent is { } user && !UsesValue(user, place); place = user)
        {
            yield return user;
            if (!IsPartOfPlace(user))
                break;
        }
    }

    /// <summary>Whether an operation uses the value of a place, as the value is before the wait, and not the place itself.</summary>
    private static bool UsesValue(IOperation user, IOperation place) => user switch
    {
        IFieldReferenceOperation field => field.Field.ContainingType.IsReferenceType,
        IPropertyReferenceOperation property => property.Instance != place || IsObject(place) || !IsTarget(user),
        IImplicitIndexerReferenceOperation indexer => indexer.Instance != place || IsObject(place) || !IsTarget(user),
        IEventReferenceOperation or IInvocationOperation or IConditionalAccessOperation or IDynamicMemberReferenceOperation
            or IMemberInitializerOperation => IsObject(place),
        IArgumentOperation argument => argument.Parameter is { RefKind: RefKind.None },
        IBinaryOperation binary => binary.OperatorMethod?.Parameters.Any(static parameter => parameter.RefKind != RefKind.None) != true,
        IAssignmentOperation assignment => assignment.Target != place,
        IInlineArrayAccessOperation element => element.Instance != place,
        ITupleOperation => !IsTarget(user),
        IArrayCreationOperation or IArrayElementReferenceOperation or IArrayInitializerOperation or ICoalesceOperation
            or ICollectionExpressionOperation or IConditionalOperation or IConversionOperation or IInterpolatedStringOperation
            or IInterpolationOperation or IIsPatternOperation or IRangeOperation or ISwitchExpressionOperation or ISwitchOperation
            or ITupleBinaryOperation or IWithOperation => true,
        _ => false,
    };

    /// <summary>
    /// Whether an operation names a part of a place, or stands for the place, so that the user of the operation uses the place.
    /// </summary>
    private static bool IsPartOfPlace(IOperation operation) =>
        operation is IFieldReferenceOperation or IPropertyReferenceOperation or IImplicitIndexerReferenceOperation
            or IEventReferenceOperation
            or IDynamicMemberReferenceOperation or IInlineArrayAccessOperation or ITupleOperation or IArgumentOperation;

    private static bool IsObject(IOperation place) => place.Type?.IsReferenceType == true;

    private static bool IsTarget(IOperation place) => place.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == place,
        ITupleOperation tuple => IsTarget(tuple),
        _ => false,
    };

    /// <summary>
    /// Whether an operation is an element of an array by an index from the end. The compiler makes the reference to such an element in
    /// steps of its own.
    /// </summary>
    private static bool IsElementFromEnd(IOperation operation) => operation switch
    {
        IImplicitIndexerReferenceOperation indexer => indexer.Instance.Type is IArrayTypeSymbol,
        IArrayElementReferenceOperation element => element.Indices.Any(static index => index.Type?.SpecialType == SpecialType.None),
        _ => false,
    };
}
