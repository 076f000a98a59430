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
package org.openhab.binding.blink.internal.handler;

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.channel.CameraChannels;
import org.openhab.binding.blink.internal.clip.ClipHistory;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.binding.blink.internal.media.ArchivedClip;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.binding.blink.internal.web.LinkSecret;
import org.openhab.binding.blink.internal.web.LinkTarget;
import org.openhab.binding.blink.internal.web.page.ActResult;
import org.openhab.binding.blink.internal.web.page.ActResult.Reason;
import org.openhab.binding.blink.internal.web.page.PageAccount;
import org.openhab.binding.blink.internal.web.page.PageAct;
import org.openhab.binding.blink.internal.web.page.PageHome;
import org.openhab.binding.blink.internal.web.page.PageOlder;
import org.openhab.core.thing.ThingStatus;

/**
 * What the page of an account shows, and what it lets be done.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountPage implements PageAccount {

    /** Of what is kept in the archive, the home shows so much without being asked for more. */
    private static final Duration SHOWN = Duration.ofDays(7);

    private final AccountHandler account;
    private final AccountCameras cameras;
    private final AccountLinks links;
    private final Clock clock;
    private final BiFunction<String, List<String>, String> texts;
    private final PageSaves saves;

    /**
     * @param account the account
     * @param cameras the things of its cameras
     * @param links makes links
     * @param clock tells the time
     * @param texts gives the text of a key, with arguments, in the language of openHAB
     */
    AccountPage(AccountHandler account, AccountCameras cameras, AccountLinks links, Clock clock,
            BiFunction<String, List<String>, String> texts) {
        this.account = account;
        this.cameras = cameras;
        this.links = links;
        this.clock = clock;
        this.texts = texts;
        this.saves = new PageSaves(account, cameras);
    }

    @Override
    public LinkSecret linkSecret() {
        return links.linkSecret();
    }

    @Override
    public CompletableFuture<PageHome> home(Instant end) {
        Instant now = clock.instant();
        return archived(now.minus(SHOWN)).thenApply(
                archived -> home(end, now.minus(ClipHistory.LONGEST), new PageClips(links.links(), archived, end)));
    }

    private CompletableFuture<List<ArchivedClip>> archived(Instant since) {
        return account.media().map(media -> media.archived(since)).orElseGet(() -> completedFuture(List.of()));
    }

    @Override
    public CompletableFuture<PageOlder> older(Duration back, Instant end) {
        AccountSession session = account.getSession();
        if (session == null) {
            return completedFuture(new PageOlder(false, List.of()));
        }
        Instant since = clock.instant().minus(back);
        return session.clips().lookBack(back).thenCombine(archived(since),
                (complete, archived) -> older(session, complete, since, new PageClips(links.links(), archived, end)));
    }

    private PageOlder older(AccountSession session, boolean complete, Instant since, PageClips clips) {
        Home home = session.home();
        List<Camera> all = home == null ? List.of() : home.cameras();
        return new PageOlder(complete,
                all.stream().filter(camera -> visible(camera).isPresent())
                        .map(camera -> new PageOlder.Camera(camera.family(), camera.id(),
                                clips.of(camera, session.clips().older(camera.family(), camera.id()), since)))
                        .toList());
    }

    /** Pictures, clips and live views are the business of a thing. */
    private Optional<CameraHandler> visible(Camera camera) {
        return cameras.find(camera.family(), camera.id()).filter(one -> !one.isHidden());
    }

    private PageHome home(Instant end, Instant since, PageClips clips) {
        AccountSession session = account.getSession();
        Home home = session == null ? null : session.home();
        String label = account.getThing().getLabel();
        boolean online = account.getThing().getStatus() == ThingStatus.ONLINE;
        String name = label == null ? account.getThing().getUID().getId() : label;
        String notice = StatusText.read(account.getThing().getStatusInfo().getDescription(), texts);
        if (session == null || home == null) {
            return new PageHome(name, false, notice, since, List.of(), List.of());
        }
        return new PageHome(name, online, notice, since,
                home.networks().stream().map(network -> network(home, network)).toList(),
                home.cameras().stream().map(camera -> camera(session, camera, end, since, clips)).toList());
    }

    private static PageHome.Network network(Home home, Network network) {
        boolean online = home.syncModuleOf(network.id()).map(SyncModule::online).filter(Boolean.FALSE::equals)
                .isEmpty();
        return new PageHome.Network(network.id(), network.name(), online, network.armed());
    }

    private PageHome.Camera camera(AccountSession session, Camera camera, Instant end, Instant since, PageClips clips) {
        Optional<CameraHandler> handler = cameras.find(camera.family(), camera.id());
        boolean hidden = handler.filter(CameraHandler::isHidden).isPresent();
        boolean visible = handler.isPresent() && !hidden;
        Thumbnail thumbnail = camera.thumbnail();
        Double fahrenheit = CameraChannels.temperature(camera,
                handler.map(CameraHandler::details).orElseGet(() -> DeviceDetails.NONE));
        return new PageHome.Camera(camera.family(), camera.id(), camera.networkId(), camera.name(), !camera.isOffline(),
                camera.enabled(), camera.batteryLow(),
                fahrenheit == null ? null : Double.valueOf((fahrenheit - 32) / 1.8), hidden,
                thumbnail == null || !visible ? null : picture(camera, thumbnail, end),
                visible ? newest(LinkKind.LIVE, camera, end) : null,
                visible ? clips.of(camera, session.clips().book().of(camera.family(), camera.id()), since) : List.of());
    }

    private PageHome.Picture picture(Camera camera, Thumbnail thumbnail, Instant end) {
        // Blink's reference changes with each picture, whether or not it has a time in it.
        return new PageHome.Picture(newest(LinkKind.SNAPSHOT, camera, end),
                Integer.toHexString(thumbnail.reference().hashCode()), thumbnail.time().orElse(null));
    }

    private String newest(LinkKind kind, Camera camera, Instant end) {
        return links.links().relative(LinkTarget.newest(kind, camera.family(), camera.id()), end);
    }

    @Override
    public CompletableFuture<ActResult> act(PageAct act) {
        if (act instanceof PageAct.SwitchNetwork network) {
            return arm(network);
        } else if (act instanceof PageAct.TakePicture picture) {
            return withCamera(picture.family(), picture.cameraId(), this::take);
        } else if (act instanceof PageAct.RecordClip clip) {
            return withCamera(clip.family(), clip.cameraId(), camera -> done(camera.clips().record()));
        } else if (act instanceof PageAct.DeleteClip clip) {
            return withCamera(clip.family(), clip.cameraId(), camera -> done(camera.clips().delete(clip.clipId())));
        } else if (act instanceof PageAct.StopLive live) {
            return withCamera(live.family(), live.cameraId(), camera -> done(camera.live().stopForLast()));
        } else if (act instanceof PageAct.SaveClip clip) {
            return saves.save(clip);
        }
        return completedFuture(ActResult.not(Reason.UNSUPPORTED));
    }

    private CompletableFuture<ActResult> arm(PageAct.SwitchNetwork act) {
        AccountSession session = account.getSession();
        return session == null ? completedFuture(ActResult.not(Reason.OFFLINE))
                : session.order(home -> home.networks().arm(act.networkId(), act.armed()))
                        .thenApply(AccountPage::result);
    }

    private static ActResult result(CommandResult result) {
        return switch (result) {
            case CONFIRMED -> ActResult.DONE;
            case BUSY, SUPERSEDED -> ActResult.not(Reason.BUSY);
            case NOT_CONFIRMED -> ActResult.not(Reason.SLOW);
            case UNREACHABLE -> ActResult.not(Reason.OFFLINE);
            case NOT_POSSIBLE -> ActResult.not(Reason.GONE);
            case FAILED, REFUSED -> ActResult.not(Reason.FAILED);
        };
    }

    private interface CameraAct {
        CompletableFuture<ActResult> with(CameraHandler camera);
    }

    private CompletableFuture<ActResult> withCamera(DeviceFamily family, long cameraId, CameraAct act) {
        return cameras.find(family, cameraId).map(act::with)
                .orElseGet(() -> completedFuture(ActResult.not(Reason.GONE)));
    }

    private static CompletableFuture<ActResult> done(CompletableFuture<Boolean> act) {
        return act.thenApply(done -> done ? ActResult.DONE : ActResult.not(Reason.FAILED));
    }

    private CompletableFuture<ActResult> take(CameraHandler camera) {
        return camera.pictures().take().thenApply(
                done -> done ? ActResult.DONE : ActResult.not(camera.isHidden() ? Reason.PRIVATE : Reason.FAILED));
    }
}
