using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// References within an expression: what makes them, and how far each lives. A reference lives on through the fields, elements and
/// tuples that are named by it, up to what reads or writes there.
/// </summary>
internal static class References
{
    /// <summary>
    /// Whether an operation gives a reference that the compiler cannot make once more behind a wait. It can for variables, for fields and
    /// for elements of arrays: their object and their index are kept in place of the reference.
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
    /// Whether an operation is a field of an object that may be null. The compiler names the field behind the wait, and so tests the object
    /// there; where it assigns to the field it makes a test of its own before, as the original does.
    /// </summary>
    public static bool IsFieldOfAnyObject(IOperation operation) =>
        operation is IFieldReferenceOperation { Instance: { } @object, Field.ContainingType.IsReferenceType: true }
        && @object is not (IInstanceReferenceOperation or IObjectCreationOperation or IConditionalAccessInstanceOperation);

    /// <summary>Whether what uses a place goes there for the first time behind its operands.</summary>
    public static bool IsFirstBehindOperands(IOperation user) => user switch
    {
        ISimpleAssignmentOperation assignment => assignment.Target is not IFieldReferenceOperation,
        ICompoundAssignmentOperation compound => compound.OperatorMethod is { IsStatic: false },
        IAssignmentOperation or ITupleOperation => false,
        _ => true,
    };

    /// <summary>What uses a reference that is made before a wait and has the wait inside it; null when the reference is used up.</summary>
    public static IOperation? UserBehind(IOperation reference, TextSpan wait) =>
        reference.Syntax.Span.End > wait.Start ? null : Users(reference).FirstOrDefault(user => user.Syntax.Span.Contains(wait));

    /// <summary>What uses a reference itself, and not the value that it leads to, from the inside out.</summary>
    public static IEnumerable<IOperation> Users(IOperation reference)
    {
        for (IOperation place = reference; place.Parent is { } user && !UsesValue(user, place); place = user)
        {
            yield return user;
            if (!IsPartOfPlace(user))
                break;
        }
    }

    /// <summary>Whether what is used is the value of a place, as it is before the wait, and not the place itself.</summary>
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

    /// <summary>Whether an operation names a part of a place, or stands for it, so that whoever uses it uses the place.</summary>
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

    /// <summary>The compiler makes the reference of such an element in steps of its own.</summary>
    private static bool IsElementFromEnd(IOperation operation) => operation switch
    {
        IImplicitIndexerReferenceOperation indexer => indexer.Instance.Type is IArrayTypeSymbol,
        IArrayElementReferenceOperation element => element.Indices.Any(static index => index.Type?.SpecialType == SpecialType.None),
        _ => false,
    };
}
