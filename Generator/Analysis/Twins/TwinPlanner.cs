using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>Plans the twin of a method that has one. All that a rewriter would have to ask symbols for is asked here, once.</summary>
internal sealed class TwinPlanner(CompilationAnalysis analysis, CancellationToken cancellation)
{
    public TwinPlan Plan(IMethodSymbol method, MethodDeclarationSyntax declaration, MethodDraft draft) => new(
        declaration,
        method.Name,
        HintNames.Of(method),
        TwinSignatures.Of(method, declaration.ParameterList),
        new TwinSlots(analysis, cancellation).Of(method, declaration),
        Settle(draft.Body))
    {
        IsCancellable = analysis.Marks.Of(method).IsCancellable,
        IsObsolete = method.HasAttribute("System.ObsoleteAttribute"),
        AsksForMembers = method.Parameters.Any(KeptAttributes.AsksForMembers),
        ToolAttributes = AttributeText.Of(KeptAttributes.ForTools(method)),
        Delivered = ByRefShapes.Of(method) is { } shape ? [.. Delivered(method, declaration, shape)] : default,
        ExtensionTypeParameterAttributes =
            method.ContainingType.IsExtensionBlock() ? TwinSignatures.AttributesOf(method.ContainingType.TypeParameters) : [],
        CallerInfos = draft.CallerInfos,
        LeftOut = draft.LeftOut,
    };

    private static IEnumerable<DeliveredValue> Delivered(IMethodSymbol method, MethodDeclarationSyntax declaration, ByRefShape shape)
    {
        if (shape.DeliversThis)
            yield return new DeliveredValue("this", method.ContainingType.FullName());
        foreach (var parameter in method.Parameters.Where(ByRefShapes.IsWritten))
        {
            var syntax = declaration.ParameterList.Parameters[parameter.Ordinal];
            yield return new DeliveredValue(syntax.Identifier.Text, syntax.Type!.Flat());
        }
    }

    /// <summary>
    /// The plan of a body. Calls and starts of methods that have no twin after all are left out, and so stay as the user wrote them.
    /// </summary>
    private BodyPlan Settle(BodyPlan draft) => new([.. draft.Parts.Select(Settle).OfType<BodyPart>()]);

    private BodyPart? Settle(BodyPart part) => part switch
    {
        CallPoint call => Exists(call.Twin) ? call : null,
        Start { Started: { } twin } start => Exists(twin) ? start : null,
        BlockingRegion region => region with { Waits = [.. region.Waits.Where(wait => wait.Twin is not { } twin || Exists(twin))] },
        FunctionTwin function => function with { Body = Settle(function.Body) },
        _ => part,
    };

    private bool Exists(Twin twin) => analysis.Exists(twin, cancellation);
}
