using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <summary>The values that patterns and '?.' look at without naming them.</summary>
internal static class Operands
{
    /// <summary>What stands before '?.', or what a pattern tests where it reads a member; null for any other operation.</summary>
    public static IOperation? Behind(IOperation? operation) => operation switch
    {
        IConditionalAccessInstanceOperation => Accessed(operation),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } => Tested(operation),
        _ => null,
    };

    /// <summary>What is matched with the pattern that gives a local its value; null when the local comes from elsewhere.</summary>
    public static IOperation? Matched(ILocalSymbol local, SemanticModel model, CancellationToken cancellation) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation)
            is SingleVariableDesignationSyntax { Parent: PatternSyntax pattern }
        && model.GetOperation(pattern, cancellation) is { } matched
            ? Tested(matched)
            : null;

    private static IOperation? Accessed(IOperation part)
    {
        for (var inner = part; inner.Parent is { } outer; inner = outer)
        {
            if (outer is IConditionalAccessOperation access && access.WhenNotNull == inner)
                return access.Operation;
        }
        return null;
    }

    private static IOperation? Tested(IOperation part)
    {
        for (var inner = part; inner.Parent is { } outer; inner = outer)
        {
            switch (outer)
            {
                case IPropertySubpatternOperation member when member.Pattern == inner:
                    return member.Member;
                case IIsPatternOperation test:
                    return test.Value;
                case ISwitchExpressionOperation test:
                    return test.Value;
                case IRecursivePatternOperation { DeconstructionSubpatterns: var parts } when parts.Contains(inner):
                case IListPatternOperation or ISlicePatternOperation:
                    return null;
            }
        }
        return null;
    }
}
