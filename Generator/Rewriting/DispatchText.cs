using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>What a twin does so that the body runs which a call of the original would run.</summary>
internal sealed class DispatchText(MethodPlan plan, MethodDeclarationSyntax declaration, TwinSlot slot)
{
    private const string Receiver = RuntimeNames.EntryParameter + "Receiver";
    private const string Blocking = RuntimeNames.EntryParameter + "Blocking";

    private string Method => declaration.Identifier.Text;

    private bool ReturnsVoid => plan.Method.ReturnsVoid;

    private string TypeParameters => Signatures.TypeParameters(declaration);

    /// <summary>
    /// What tells trimmers that the delegates by which a twin learns of replacements are never called: one of a method that asks for
    /// members of its arguments would have to promise them.
    /// </summary>
    public string Suppressions =>
        Holders.Any() && plan.Method.Parameters.Any(KeptAttributes.AsksForMembers) ? $"[{RuntimeNames.SuppressDelegateOfAnnotated}] " : "";

    /// <summary>The names in a file that hold what a twin and its bridges know of the classes of receivers.</summary>
    public IEnumerable<string> Holders =>
        (slot.Owner is not null && plan.Declaration is { Body: not null } or { ExpressionBody: not null }
            ? [OwnHolder]
            : (IEnumerable<string>)[])
            .Concat(slot.Bridges.Select(static (bridge, i) => (bridge, i))
                .Where(static pair => pair.bridge.Owner is not null).Select(static pair => BridgeHolder(pair.i)));

    private static string OwnHolder => "Twin";

    /// <summary>
    /// What stands before a body that may have been replaced: then the original is called, and the replacement runs as ordinary code.
    /// </summary>
    public string Redirection()
    {
        if (slot.Owner is not { } owner)
            return "";
        string learn = $"({DelegateType(slot.SlotResult)}){slot.Receiver}.{Method}{TypeParameters}, typeof({owner})";
        string call = ReturnsVoid ? $"{Call(slot.Receiver)}; return;" : $"return {ResultCast}{Call(slot.Receiver)};";
        return $" if ({RuntimeNames.EntryParameter} != {RuntimeNames.EntryBase} && {IsReplaced(OwnHolder, owner, learn)}) {{ {call} }}";
    }

    /// <summary>The body of the twin of a method that has none itself: it calls the original, which runs as ordinary code.</summary>
    public string BodyOfAbstract()
    {
        string prologue = RuntimeNames.SpawnPrologue(RuntimeNames.EntryParameter);
        string call = (ReturnsVoid ? "" : "return " + ResultCast) + Call(slot.Receiver);
        return LineMap.Hidden($"{{ {prologue} {call}; }}") + LineMap.End;
    }

    /// <summary>The implementations of the twins of interfaces' members, which lead to the class's twin.</summary>
    public IEnumerable<string> Bridges() => slot.Bridges.Select(Bridge);

    private string Bridge(Bridge bridge, int ordinal)
    {
        string returnType = Signatures.ReturnType(plan.Method, declaration, slot);
        string typeParameters = Signatures.DeclaredTypeParameters(plan.Method.TypeParameters, declaration.TypeParameterList);
        string parameters = string.Concat(declaration.ParameterList.Parameters.Select((parameter, i) =>
            $", {AttributeText.ForTools(plan.Method.Parameters[i])}{parameter.Type!.Flat()} {parameter.Identifier.Text}"));
        string arguments = string.Concat(declaration.ParameterList.Parameters.Select(static parameter => $", {Argument(parameter)}"));
        string constraints = string.Concat(bridge.Constraints.Select(static constraint => " " + constraint));
        string onward = $"return {slot.Receiver}.{slot.Name}{TypeParameters}({RuntimeNames.EntryParameter}{arguments});";
        string attributes = (bridge.Owner is null ? "" : Suppressions) + AttributeText.ForTools(plan.Method);
        string head = $"{attributes}{returnType} {bridge.Interface}.{bridge.Twin}{typeParameters}({RuntimeNames.Entry} "
            + $"{RuntimeNames.EntryParameter}{parameters}){constraints}";
        if (bridge.Owner is not { } owner)
            return $"{head} {{ {onward} }}";

        string own = $"({DelegateType(null)})(({bridge.Interface})this).{Method}{TypeParameters}";
        string others = $"({DelegateType(slot.SlotResult)}){slot.Receiver}.{Method}{TypeParameters}";
        string isReplaced = IsReplaced(BridgeHolder(ordinal), owner, $"{own}, {others}");
        string given = string.Concat(declaration.ParameterList.Parameters.Select(static parameter => $", {parameter.Identifier.Text}"));
        string taken = $"{RuntimeNames.Entry} {RuntimeNames.EntryParameter}, {bridge.Interface} {Receiver}{parameters}";
        return $$"""
            {{head}}
            {
                if ({{isReplaced}}) return {{Blocking}}({{RuntimeNames.EntryParameter}}, this{{given}});
                {{onward}}
                static async {{returnType}} {{Blocking}}({{taken}})
                {
                    {{RuntimeNames.SpawnPrologue(RuntimeNames.EntryParameter)}}
                    {{(ReturnsVoid ? "" : "return ")}}{{Call(Receiver)}};
                }
            }
            """;
    }

    private static string BridgeHolder(int ordinal) => $"Bridge{ordinal}";

    private string IsReplaced(string holder, string owner, string learn)
    {
        string overrides = $"global::{RuntimeNames.OverridesHolder}.{holder}";
        return $"((object)this).GetType() != typeof({owner}) && ({overrides}.{RuntimeNames.OverridesFind}(this) ?? "
            + $"{overrides}.{RuntimeNames.OverridesLearn}({learn}))";
    }

    /// <summary>The cast that a result needs when the slot's is less special than the twin's.</summary>
    private string ResultCast => slot.SlotResult is null ? "" : $"({slot.Result ?? declaration.ReturnType.Flat()})";

    private string Call(string receiver) =>
        $"{receiver}.{Method}{TypeParameters}({string.Join(", ", declaration.ParameterList.Parameters.Select(Argument))})";

    /// <summary>A dynamic argument would make the call one that is bound at run time, by other rules.</summary>
    private static string Argument(ParameterSyntax parameter) =>
        parameter.Type is IdentifierNameSyntax { Identifier.ValueText: "dynamic" }
            or NullableTypeSyntax { ElementType: IdentifierNameSyntax { Identifier.ValueText: "dynamic" } }
            ? $"(object){parameter.Identifier.Text}"
            : parameter.Identifier.Text;

    private string DelegateType(string? result)
    {
        IEnumerable<string> types = declaration.ParameterList.Parameters.Select(static parameter => parameter.Type!.Flat());
        if (!ReturnsVoid)
            return $"{RuntimeNames.Func}<{string.Join(", ", types.Append(result ?? declaration.ReturnType.Flat()))}>";
        string list = string.Join(", ", types);
        return list.Length == 0 ? RuntimeNames.Action : $"{RuntimeNames.Action}<{list}>";
    }
}
