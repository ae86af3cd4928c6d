using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>What a twin says so that the same body runs that a call of the original would run.</summary>
internal sealed class DispatchText(TwinPlan plan)
{
    private const string Entry = RuntimeNames.EntryParameter;
    private const string Receiver = RuntimeNames.EntryParameter + "Receiver";
    private const string Blocking = RuntimeNames.EntryParameter + "Blocking";
    private const string OwnHolder = "Twin";

    private readonly TwinSlot _slot = plan.Slot;
    private readonly OriginalText _original = new(plan);
    private readonly string _return = plan.Signature.ReturnsVoid ? "" : "return ";

    private static string Prologue => RuntimeNames.SpawnPrologue(Entry);

    /// <summary>
    /// The attribute that tells trimmers that the delegates by which a twin learns of replacements are never called. A delegate of a method
    /// that asks for members of its arguments would have to promise these members.
    /// </summary>
    public string Suppressions => Holders.Any() && plan.AsksForMembers ? $"[{RuntimeNames.SuppressDelegateOfAnnotated}] " : "";

    /// <summary>The names of the fields that hold what a twin and its bridges know of the classes of receivers.</summary>
    public IEnumerable<string> Holders
    {
        get
        {
            if (_slot.Owner is not null && plan.HasBody)
                yield return OwnHolder;
            for (var i = 0; i < _slot.Bridges.Length; i++)
            {
                if (_slot.Bridges[i].Owner is not null)
                    yield return BridgeHolder(i);
            }
        }
    }

    /// <summary>
    /// The statement before a body that may have been replaced. Where the body has been replaced, the twin calls the original, and the
    /// replacement runs as ordinary code.
    /// </summary>
    public string Redirection()
    {
        if (_slot.Owner is not { } owner)
            return "";
        var isReplaced = IsReplaced(OwnHolder, owner, $"{_original.Delegate(_slot.Receiver, _slot.SlotResult)}, typeof({owner})");
        var call = _original.Call(_slot.Receiver);
        var leave = plan.Signature.ReturnsVoid ? $"{call}; return;" : $"return {_original.ResultCast}{call};";
        return $$""" if ({{Entry}} != {{RuntimeNames.EntryBase}} && {{isReplaced}}) { {{leave}} }""";
    }

    /// <summary>The body of the twin of a method that has no body. The twin calls the original, which runs as ordinary code.</summary>
    public string BodyOfAbstract()
    {
        var cast = plan.Signature.ReturnsVoid ? "" : _original.ResultCast;
        return LineMap.Hidden($$"""{ {{Prologue}} {{_return}}{{cast}}{{_original.Call(_slot.Receiver)}}; }""") + LineMap.End;
    }

    /// <summary>The implementations of the twins of interfaces' members, which lead to the class's twin.</summary>
    public IEnumerable<string> Bridges() => _slot.Bridges.Select(Bridge);

    private string Bridge(Bridge bridge, int ordinal)
    {
        var returnType = Signatures.ReturnType(plan);
        var parameters = string.Concat(plan.Signature.Parameters.Select(static parameter =>
            $", {parameter.ToolAttributes}{parameter.Syntax.Type!.Flat()} {parameter.Syntax.Identifier.Text}"));
        var head = BridgeHead(bridge, returnType, parameters);
        var arguments = string.Concat(plan.Declaration.ParameterList.Parameters.Select(static parameter =>
            $", {OriginalText.Argument(parameter)}"));
        var onward = $"return {_slot.Receiver}.{_slot.Name}{Signatures.TypeParameters(plan.Declaration)}({Entry}{arguments});";
        if (bridge.Owner is not { } owner)
            return $$"""{{head}} { {{onward}} }""";

        var bridged = _original.Delegate($"(({bridge.Interface})this)", result: null);
        var others = _original.Delegate(_slot.Receiver, _slot.SlotResult);
        var isReplaced = IsReplaced(BridgeHolder(ordinal), owner, $"{bridged}, {others}");
        var given = string.Concat(plan.Signature.Parameters.Select(static parameter => $", {parameter.Syntax.Identifier.Text}"));
        return $$"""
            {{head}}
            {
                if ({{isReplaced}}) return {{Blocking}}({{Entry}}, this{{given}});
                {{onward}}
                static async {{returnType}} {{Blocking}}({{RuntimeNames.Entry}} {{Entry}}, {{bridge.Interface}} {{Receiver}}{{parameters}})
                {
                    {{Prologue}}
                    {{_return}}{{_original.Call(Receiver)}};
                }
            }
            """;
    }

    private string BridgeHead(Bridge bridge, string returnType, string parameters)
    {
        var attributes = (bridge.Owner is null ? "" : Suppressions) + plan.ToolAttributes;
        var typeParameters =
            Signatures.DeclaredTypeParameters(plan.Signature.TypeParameterAttributes, plan.Declaration.TypeParameterList);
        var constraints = string.Concat(bridge.Constraints.Select(static constraint => " " + constraint));
        return $"{attributes}{returnType} "
            + $"{bridge.Interface}.{bridge.Twin}{typeParameters}({RuntimeNames.Entry} {Entry}{parameters}){constraints}";
    }

    private static string BridgeHolder(int ordinal) => $"Bridge{ordinal}";

    /// <summary>
    /// The test, as C# text, whether the receiver's class has another body for the original than the class that the twin is in.
    /// </summary>
    private static string IsReplaced(string holder, string owner, string learn)
    {
        var overrides = $"global::{RuntimeNames.OverridesHolder}.{holder}";
        var find = $"{overrides}.{RuntimeNames.OverridesFind}(this) ?? {overrides}.{RuntimeNames.OverridesLearn}({learn})";
        return $"((object)this).GetType() != typeof({owner}) && ({find})";
    }
}
