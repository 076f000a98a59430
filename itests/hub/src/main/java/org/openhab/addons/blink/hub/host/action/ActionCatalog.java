/*
 * Copyright (c) 2010-2026 Contributors to the openHAB project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.addons.blink.hub.host.action;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.ThingAction;
import org.openhab.addons.blink.hub.host.Changes;
import org.openhab.addons.blink.hub.host.text.DescriptionTexts;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.core.thing.binding.ThingHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The actions that handlers offer to rules, found as openHAB finds them: methods of the class itself that are marked
 * as actions. Inherited ones do not count.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = ActionCatalog.class)
@NonNullByDefault
public class ActionCatalog {

    private final Set<ThingActions> services = ConcurrentHashMap.newKeySet();
    private final DescriptionTexts texts;
    private final Changes changes;

    @Activate
    public ActionCatalog(@Reference DescriptionTexts texts, @Reference Changes changes) {
        this.texts = texts;
        this.changes = changes;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addActions(ThingActions actions) {
        services.add(actions);
        changes.announce();
    }

    public void removeActions(ThingActions actions) {
        services.remove(actions);
        changes.announce();
    }

    public List<ThingAction> actions(ThingUID thing) {
        return methods(thing).stream().map(method -> method.describe(texts))
                .sorted(Comparator.comparing(ThingAction::name).thenComparing(action -> action.inputs().size()))
                .toList();
    }

    /**
     * Calls an action in a thread of its own, as a rule would. Cancelling what is returned interrupts the thread.
     *
     * @throws IllegalArgumentException if there is no such action with that number of arguments
     */
    public CompletableFuture<@Nullable Object> call(ThingUID thing, String name, @Nullable Object[] arguments) {
        ActionMethod action = methods(thing).stream()
                .filter(method -> method.name().equals(name) && method.takes(arguments.length)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has no action %s with %d arguments".formatted(thing, name, arguments.length)));
        @Nullable
        Object[] converted = action.convert(arguments);
        ActionCall call = new ActionCall(name, () -> action.invoke(converted));
        call.start();
        return call;
    }

    private List<ActionMethod> methods(ThingUID thing) {
        List<ActionMethod> methods = new ArrayList<>();
        for (ThingActions actions : services) {
            ThingHandler handler = actions.getThingHandler();
            ThingActionsScope scope = actions.getClass().getAnnotation(ThingActionsScope.class);
            if (handler != null && scope != null && handler.getThing().getUID().equals(thing)) {
                Arrays.stream(actions.getClass().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(RuleAction.class))
                        .map((Method method) -> new ActionMethod(actions, scope.name(), method)).forEach(methods::add);
            }
        }
        return methods;
    }
}
