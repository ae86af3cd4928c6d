using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>The words for what cannot be rewritten, and the way out of each.</summary>
internal static class Rejections
{
    private const string UseOrdinaryMethod = "Move it to an ordinary method that this one calls.";
    private const string UseStaticMethod = "Make it a static method that takes what it needs.";

    public static Rejection NotPartial(string type, Location at) => new(
        RejectionKind.ContainingTypeNotPartial,
        $"the type '{type}'",
        "it is not partial, so its resumable twin has no place to be written to",
        $"Declare '{type}' partial.",
        at);

    public static Rejection NotAMethod(Location at) => new(
        "this kind of member", "only methods of classes, structs and records have twins", "Move the body to a method.", at);

    public static Rejection Dispatched(string construct, Location at) => new(
        construct, "which body runs is known only at run time", "Move the body to a non-virtual method that this one calls.", at);

    public static Rejection DispatchedParameters(Location at) => new(
        "a virtual method with more than 16 parameters", "its twin could not find out whether it is overridden",
        "Pass some of them together, in a class.", at);

    public static Rejection DispatchedConditional(Location at) => new(
        "a virtual [Conditional] method", "no delegate of it can be made, so its twin could not find out whether it is overridden",
        "Remove the attribute.", at);

    public static Rejection DispatchedByReference(string construct, Location at) => new(
        construct, "its twin would take other parameters, and what overrides it could not be asked for",
        "Move the body to a non-virtual method that this one calls.", at);

    public static Rejection ForeignInterface(Location at) => new(
        "a member of a COM interface", "another member would change what COM sees", "Move the body to a method of a class.", at);

    public static Rejection VariantResult(Location at) => new(
        "a result of a variant type parameter", "the twin's result does not vary", "Declare the type parameter without in or out.", at);

    public static Rejection ExplicitOfOrdinary(Location at) => new(
        "an explicit implementation of an ordinary interface member",
        "its callers call the interface's member, which has no twin",
        "Mark the interface's member [Goroutine].",
        at);

    public static Rejection OverrideOfOrdinary(Location at) => new(
        "an override of an ordinary method that is generic or has overloads",
        "a call of its twin could mean another method",
        "Mark the overridden method [Goroutine].",
        at);

    public static Rejection OverloadedOverride(Location at) => new(
        "an override of a method whose name means another one in this class as well",
        "its twin could not find out whether it is overridden",
        "Rename the other method.",
        at);

    public static Rejection Async(Location at) => new(
        RejectionKind.StateMachine,
        "async", "it is a state machine already", "Remove async, and write Go.Await(task) where it awaits.", at);

    public static Rejection NoBody(Location at) => new(
        "a method without a body", "there is nothing to rewrite", "Put the attribute on the method that has the body.", at);

    public static Rejection RefStructMember(Location at) => new(
        RejectionKind.ReferenceInSignature,
        "an instance of a ref struct", "it cannot outlive a suspension", UseStaticMethod, at);

    public static Rejection RefReturningMethod(Location at) => new(
        RejectionKind.ReferenceInSignature,
        "a ref result", "a reference cannot outlive a suspension", "Return the value.", at);

    public static Rejection StackOnlyResult(Location at) => new(
        RejectionKind.ReferenceInSignature,
        "a result of a stack-only type", "its value cannot outlive a suspension", "Return a Memory<T> or an array.", at);

    public static Rejection PartialParameters(Location at) => new(
        "a partial method whose parts disagree about a default value or swap names", "its twin is one method, with one list of parameters",
        "Give both parts the same parameters.", at);

    public static Rejection Attribute(string attribute, Location at) => new(
        $"[{attribute}]", "calls of the twin would not obey it", "Remove the attribute.", at);

    public static Rejection SecurityCriticalType(string type, string attribute, Location at) => new(
        $"[{attribute}] on the type '{type}'", "C# allows no state machine in it",
        "Remove the attribute: .NET does not obey it any more.", at);

    public static Rejection Synchronized(Location at) => new(
        RejectionKind.BoundToThread,
        "[MethodImpl(MethodImplOptions.Synchronized)]",
        "that lock belongs to a thread, and a goroutine may continue on another one",
        "Use Sync.Mutex.",
        at);

    public static Rejection LanguageVersion(Location at) => new(
        "a C# version below 13", "the twin needs a newer one", "Set LangVersion to 13 or newer.", at);

    public static Rejection ByRefParameter(string name, Location at) => new(
        RejectionKind.ReferenceInSignature,
        $"the by-reference parameter '{name}'", "a reference cannot outlive a suspension", "Pass it by value, or return it.", at);

    public static Rejection TooManyByRefParameters(Location at) => new(
        RejectionKind.ReferenceInSignature,
        "more than seven by-reference parameters", "the twin has to return them all", "Pass what belongs together as one object.", at);

    public static Rejection ReadOnlyParameter(string name, Location at) => new(
        $"a member called on the read-only parameter '{name}'",
        "it is called on a copy of the struct, and the twin has only one",
        "Declare the struct or the member readonly, or copy the parameter to a local.",
        at);

    public static Rejection ReassignedReference(string parameter, Location at) => new(
        $"a ref assignment to the parameter '{parameter}'",
        "what it refers to then is no longer what the caller passed, and the twin has a copy of that only",
        "Assign the reference to a ref local.",
        at);

    public static Rejection StackOnlyParameter(string name, Location at) => new(
        RejectionKind.ReferenceInSignature,
        $"the parameter '{name}' of a stack-only type", "its value cannot outlive a suspension", "Pass a Memory<T> or an array.", at);

    public static Rejection LostValue(string name, Location at) => new(
        $"the stack-only variable '{name}', which has a value on one side of a condition only, by '?.', '??', '?:', 'or', 'not' or "
            + "'switch'",
        "the compiler would take it for one that an async method has to keep",
        "Declare it, with a value, in a statement before, or move the condition to an ordinary method that this one calls.",
        at);

    public static Rejection Unsafe(string construct, Location at) => new(
        construct, "an address cannot outlive a suspension", UseOrdinaryMethod, at);

    public static Rejection LocalAddress(Location at) => new(
        "the address of a local",
        "locals of a twin live in an object that the garbage collector may move",
        UseOrdinaryMethod,
        at);

    public static Rejection Iterator(Location at) => new(
        RejectionKind.StateMachine,
        "yield", "an iterator is a state machine already", "Send the values to a channel instead.", at);

    public static Rejection ThreadOwnedLock(string member, Location at) => new(
        RejectionKind.BoundToThread,
        $"the call of '{member}'",
        "that lock belongs to a thread, and it is not taken and given back within one block",
        "Use a lock statement around code that does not wait, or Sync.Mutex.",
        at);

    public static Rejection FlowControl(Location at) => new(
        RejectionKind.BoundToThread,
        "an AsyncFlowControl that is not in a local of this method alone",
        "it must be undone on the thread that suppressed the flow, and a goroutine may continue on another one",
        "Call ExecutionContext.RestoreFlow in place of Undo or Dispose.",
        at);

    public static Rejection FileLocalType(string type, Location at) => new(
        $"the file-local type '{type}'", "the twin is in a file of its own", "Make the type internal.", at);

    public static Rejection TooDeep(Location at) => new(
        "an expression or a statement that nests too deeply", "there is not stack enough to follow it", "Split it.", at);

    public static Rejection ReservedName(string name, Location at) => new(
        $"the name '{name}'", "the twin gives it a meaning of its own", "Rename it.", at);

    public static Rejection LongName(Location at) => new(
        "a name of hundreds of characters",
        "names of the twin are made of it, and would be longer than the compiler allows",
        "Give it a shorter name.",
        at);

    public static Rejection CallerInfo(Location at) => new(
        "caller information", "it would name the twin, and there is no argument list to pass it in", "Pass it explicitly.", at);

    public static Rejection CallersFrame(string method, Location at) => new(
        $"the call of '{method}'", "it looks at the stack, and would find the twin", "Write typeof or nameof in its place.", at);
}
